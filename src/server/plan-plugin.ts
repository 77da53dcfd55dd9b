import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import { answerByPlan } from '../graphql/plan/answer-by-plan.ts';
import { dataText } from './answers/answer-text.ts';
import type { Metrics } from './metrics.ts';
import type { EndpointContext } from './request-plugin.ts';

/** Has operations answered by plan: with one statement, whose text is handed through. Where there is no plan, graphql-js goes on. */
export function planPlugin(metrics: Metrics): ApolloServerPlugin<EndpointContext> {
  const onFallback = (field: string): void => metrics.countFallback(field);
  const listener: GraphQLRequestListener<EndpointContext> = {
    async responseForOperation({ schema, document, operation, request, contextValue }) {
      if (contextValue.isPlanned) return null;
      const asked = { schema, document, operation, variables: request.variables ?? {} };
      const json = await answerByPlan(asked, contextValue, onFallback);
      if (json === undefined) return null;
      metrics.countReadPlan();
      return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data: dataText(json) } } };
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

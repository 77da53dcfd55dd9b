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
      // Apollo Server asks before it refuses a request that names none of several operations.
      if (contextValue.isPlanned || !isThere(operation)) return null;
      const asked = { schema, document, operation, variables: request.variables ?? {} };
      const data = await answerByPlan(asked, contextValue, onFallback);
      if (data === undefined) return null;
      metrics.countReadPlan();
      contextValue.outcome.revision = data.revision;
      return {
        http: { headers: new HeaderMap() },
        body: { kind: 'single', singleResult: { data: dataText(data.json) } },
      };
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

function isThere(operation: unknown): boolean {
  return operation !== undefined;
}

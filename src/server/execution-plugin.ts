import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import type { ErrorFormatter } from '../graphql/errors.ts';
import { executeOperation, type OperationAnswer } from '../graphql/execute/execute-operation.ts';
import { dataText } from './answers/answer-text.ts';
import type { Metrics } from './metrics.ts';
import type { EndpointContext } from './request-plugin.ts';

type Listener = GraphQLRequestListener<EndpointContext>;
type Answer = NonNullable<Awaited<ReturnType<NonNullable<Listener['responseForOperation']>>>>;

/** Has operations executed by `graphql/execute` in the place of Apollo Server's own execution. */
export function executionPlugin(metrics: Metrics, formatError: ErrorFormatter): ApolloServerPlugin<EndpointContext> {
  const listener: Listener = {
    async responseForOperation({ schema, document, operation, request, contextValue }) {
      // Apollo Server asks before it refuses a request that names none of several operations.
      if (!isThere(operation)) return null;
      const asked = { schema, document, operation, variables: request.variables ?? {} };
      const answer = contextValue.answer ?? (await executeOperation(asked, contextValue));
      if (contextValue.answer === undefined) metrics.countExecution(answer.isSelected);
      contextValue.outcome.revision = answer.revision;
      return responseOf(answer, formatError);
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

function responseOf({ data, errors }: OperationAnswer, formatError: ErrorFormatter): Answer {
  const formatted = errors.map((error) => formatError(error.toJSON(), error));
  const result = {
    ...(formatted.length > 0 && { errors: formatted }),
    ...(data !== undefined && { data: dataText(data) }),
  };
  // Without data the operation could not begin: its variables make no sense.
  const http = { headers: new HeaderMap(), ...(data === undefined && { status: 400 }) };
  return { http, body: { kind: 'single', singleResult: result } };
}

function isThere(operation: unknown): boolean {
  return operation !== undefined;
}

import {
  getOperationAST,
  GraphQLError,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { ReadSessionOptions } from '../../store/connect/read-session.ts';
import type { Store } from '../../store/store.ts';
import { checkRequest, type ApiRequest } from '../check-request.ts';
import type { ErrorFormatter } from '../errors.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits/limits.ts';
import { createContext } from './create-context.ts';
import { dataIn, executeOperation, type OperationAnswer } from './execute-operation.ts';

/** What answers requests. */
export interface Api {
  readonly schema: GraphQLSchema;
  readonly store: Store;
  readonly formatError: ErrorFormatter;
  readonly limits?: Limits | undefined;
}

/** Answers a request without a server, under the same limits and with the same errors: for the command line and for tests. */
export async function answerRequest(
  api: Api,
  request: ApiRequest,
  options?: ReadSessionOptions,
): Promise<FormattedExecutionResult> {
  const { schema, formatError, limits = DEFAULT_LIMITS } = api;
  const document = checkRequest(schema, limits, request);
  if (!('definitions' in document)) return { errors: formatted(api, document) };
  const operation = getOperationAST(document, request.operationName);
  if (!operation) return { errors: formatted(api, [noOperation(request)]) };
  const context = createContext(api.store, options, limits);
  try {
    const asked = { schema, document, operation, variables: request.variables ?? {} };
    return resultOf(await executeOperation(asked, context), formatError);
  } finally {
    await context.session.close();
  }
}

function noOperation({ operationName }: ApiRequest): GraphQLError {
  const isNamed = typeof operationName === 'string';
  return new GraphQLError(
    isNamed
      ? `Unknown operation named "${operationName}".`
      : 'Must provide operation name if query contains multiple operations.',
    { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } },
  );
}

function formatted({ formatError }: Api, errors: readonly GraphQLError[]): GraphQLFormattedError[] {
  return errors.map((error) => formatError(error.toJSON(), error));
}

/** An answer as the result that the GraphQL specification describes, with errors as clients may see them. */
export function resultOf(answer: OperationAnswer, formatError: ErrorFormatter): FormattedExecutionResult {
  if ('json' in answer) return { data: dataIn(answer.json) };
  const { data, errors } = answer;
  return {
    ...(errors.length > 0 && { errors: errors.map((error) => formatError(error.toJSON(), error)) }),
    ...(data !== undefined && { data }),
  };
}

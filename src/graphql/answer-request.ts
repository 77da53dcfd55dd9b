import {
  execute,
  type FormattedExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { ReadSessionOptions } from '../store/connect/read-session.ts';
import type { Store } from '../store/store.ts';
import { checkRequest, type ApiRequest } from './check-request.ts';
import { createContext } from './context.ts';
import type { ErrorFormatter } from './errors.ts';
import { DEFAULT_LIMITS, type Limits } from './limits/limits.ts';

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
  const { limits = DEFAULT_LIMITS } = api;
  const document = checkRequest(api.schema, limits, request);
  if (!('definitions' in document)) return { errors: formatted(api, document) };
  const context = createContext(api.store, options, limits);
  try {
    const { data, errors } = await execute({
      schema: api.schema,
      document,
      operationName: request.operationName,
      variableValues: request.variables,
      contextValue: context,
    });
    return { ...(data !== undefined && { data }), ...(errors && { errors: formatted(api, errors) }) };
  } finally {
    await context.session.close();
  }
}

function formatted({ formatError }: Api, errors: readonly GraphQLError[]): GraphQLFormattedError[] {
  return errors.map((error) => formatError(error.toJSON(), error));
}

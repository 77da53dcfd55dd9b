import {
  execute,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { ReadSessionOptions } from '../store/connect/read-session.ts';
import type { Store } from '../store/store.ts';
import { createContext } from './context.ts';
import type { ErrorFormatter } from './errors.ts';
import { checkCost } from './limits/check-cost.ts';
import { limitRules } from './limits/limit-rules.ts';
import { DEFAULT_LIMITS, type Limits } from './limits/limits.ts';

/** A request as clients send it. */
export interface ApiRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

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
  const document = readDocument(api, request);
  if (!('definitions' in document)) return { errors: formatted(api, document) };
  const context = createContext(api.store, options);
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

/** The document of the request, or what is wrong with it. */
function readDocument(
  { schema, limits = DEFAULT_LIMITS }: Api,
  request: ApiRequest,
): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(request.query);
    const errors = validate(schema, document, [...specifiedRules, ...limitRules(limits)]);
    if (errors.length > 0) return errors;
    const tooLarge = checkCost({ schema, document, ...request }, limits.maxObjects);
    return tooLarge ? [tooLarge] : document;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

function formatted({ formatError }: Api, errors: readonly GraphQLError[]): GraphQLFormattedError[] {
  return errors.map((error) => formatError(error.toJSON(), error));
}

import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import type { Request, Response } from 'express';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../graphql/context.ts';
import type { OperationAnswer } from '../graphql/execute/execute-operation.ts';
import { checkCost } from '../graphql/limits/check-cost.ts';
import type { Limits } from '../graphql/limits/limits.ts';
import { corpusFacts } from '../store/read/aggregates/of-corpus.ts';
import type { ReadSession } from '../store/connect/read-session.ts';
import { nameOperation } from './exchange.ts';
import { faultStatusOf } from './http-error.ts';
import type { OpenSessions } from './open-sessions.ts';

/** What is told of an execution to whoever asked for it. */
export interface Outcome {
  /** Whether it answers the question without any error. */
  isWhole: boolean;
  /** Of the corpus that it was answered from, where that may be another than the server knows (see `ReadSession`). */
  revision?: string | undefined;
}

/** The context of a request that came over HTTP. */
export interface EndpointContext extends RequestContext {
  readonly response: Response;
  readonly outcome: Outcome;
  /** The answer, where the operation has been executed already. */
  readonly answer: OperationAnswer | undefined;
}

/** Codes of documents that the server has understood as HTTP and refuses as GraphQL. */
const REFUSALS = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'];

/**
 * What Apollo Server does not do for a request: refuse answers that would be too large, name the operation in the log, give the
 * database connection back, and choose the status that goes with the media type.
 */
export function requestPlugin(sessions: OpenSessions, limits: Limits): ApolloServerPlugin<EndpointContext> {
  const listener: GraphQLRequestListener<EndpointContext> = {
    async didResolveOperation({ schema, document, operationName, request, contextValue }) {
      nameOperation(contextValue.response, operationName);
      const tooLarge = checkCost({ schema, document, operationName, variables: request.variables }, limits.maxObjects);
      if (tooLarge) return Promise.reject(asBadRequest(tooLarge));
      return Promise.resolve();
    },
    async willSendResponse({ response: { http, body }, contextValue: { session, response, outcome } }) {
      const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
      outcome.isWhole = body.kind === 'single' && errors === undefined;
      if (outcome.isWhole) outcome.revision ??= session.revision ?? (await revisionOf(session));
      if (isRefusal(errors) && prefersPlainJson(response.req)) http.status = 200;
      // Whatever the media type: a balancer reads the status and may send the client elsewhere.
      if (errors?.some(isUnavailable) === true) http.status = 503;
      await sessions.close(session);
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

function isUnavailable(error: GraphQLFormattedError): boolean {
  return faultStatusOf(error) === 503;
}

/** The state of the corpus that the session sees; undefined when the database does not tell, or nothing has been read. */
async function revisionOf(session: ReadSession): Promise<string | undefined> {
  try {
    return (await corpusFacts(session)).revision;
  } catch {
    return undefined;
  }
}

/** Whether a request was well-formed HTTP, but not a question that the API answers. */
function isRefusal(errors: readonly GraphQLFormattedError[] | undefined): boolean {
  const [first] = errors ?? [];
  return REFUSALS.some((code) => code === first?.extensions?.['code']);
}

/**
 * Whether the answer goes out as application/json. With that older media type status 200 says that the server has understood
 * GraphQL; only with application/graphql-response+json does 400 say that it refused the document
 * (https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes).
 */
function prefersPlainJson(request: Request): boolean {
  return request.accepts(['application/json', 'application/graphql-response+json']) === 'application/json';
}

/** Apollo Server would take the error of a plugin for one of ours. */
function asBadRequest(error: GraphQLError): GraphQLError {
  const http = { status: 400, headers: new HeaderMap() };
  const { message, nodes = null, extensions } = error;
  return new GraphQLError(message, { nodes, extensions: { ...extensions, http } });
}

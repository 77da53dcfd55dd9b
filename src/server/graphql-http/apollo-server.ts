import {
  ApolloServer,
  HeaderMap,
  type ApolloServerOptions,
  type ApolloServerPlugin,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type DocumentNode, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import Negotiator from 'negotiator';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Logger } from 'pino';
import { resultOf } from '../../graphql/execute/answer-request.ts';
import type { RequestContext } from '../../graphql/context.ts';
import { createContext } from '../../graphql/execute/create-context.ts';
import { executeOperation } from '../../graphql/execute/execute-operation.ts';
import { checkCost } from '../../graphql/limits/check-cost.ts';
import { limitRules } from '../../graphql/limits/limit-rules.ts';
import { bytesOf } from '../../store/memory/bytes-of.ts';
import type { SharedMemory } from '../../store/memory/shared-memory.ts';
import { faultStatusOf } from '../http-error.ts';
import type { Asking, ExecutionParts, GraphqlResponse } from './execution.ts';
import type { GraphqlRequest } from './graphql-request.ts';

/** What Apollo Server needs from the server around it. */
export interface ApolloParts extends ExecutionParts {
  readonly schema: GraphQLSchema;
  readonly maxTokens: number;
  readonly logger: Logger;
}

/** The context of an operation that Apollo Server answers. */
interface ApolloContext extends RequestContext {
  readonly request: GraphqlRequest;
  readonly requestId: string;
  /** Set when it is known which operation of the document is asked for. */
  operationName?: string | undefined;
}

/** The id of the request that Apollo Server answers: it gives its `formatError` nothing of the request. */
const requestIds = new AsyncLocalStorage<string>();

/** After so many errors in one document validation stops. */
const MAX_VALIDATION_ERRORS = 10;

/** Apollo Server would add these by default when the environment has certain variables. */
const DISABLED: readonly ApolloServerPlugin[] = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/** Apollo Server: answers requests that are no valid queries, and says what is wrong with them. */
export class ApolloEndpoint {
  private constructor(
    readonly server: ApolloServer<ApolloContext>,
    readonly parts: ExecutionParts,
  ) {}

  /**
   * Starts Apollo Server. Its persisted queries are off, since clients could fill their cache; stored documents are put
   * into requests before.
   */
  static async start(parts: ApolloParts): Promise<ApolloEndpoint> {
    const { schema, maxTokens, limits, formatError, logger, store } = parts;
    const server = new ApolloServer<ApolloContext>({
      schema,
      formatError: (formatted, error) => formatError(formatted, error, requestIds.getStore()),
      logger,
      nodeEnv: 'production',
      introspection: true,
      csrfPrevention: true,
      includeStacktraceInErrorResponses: false,
      allowBatchedHttpRequests: false,
      persistedQueries: false,
      documentStore: documentStore(store.memory),
      stopOnTerminationSignals: false,
      stringifyResult: (result) => `${JSON.stringify(result)}\n`,
      parseOptions: { maxLexicalTokens: maxTokens },
      validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
      validationRules: limitRules(limits),
      plugins: [...DISABLED, operationPlugin(parts)],
    });
    await server.start();
    return new ApolloEndpoint(server, parts);
  }

  /** The response to a request, never to be kept. */
  async respond(request: GraphqlRequest, { caller, atLeast }: Asking): Promise<GraphqlResponse> {
    const { store, sessions, metrics, timeLimitMs, limits } = this.parts;
    const onStatement = (): void => metrics.countStatement();
    const context: ApolloContext = Object.assign(createContext(store, { timeLimitMs, onStatement, atLeast }, limits), {
      request,
      requestId: caller.requestId,
    });
    sessions.tie(context.session, caller);
    try {
      const { method, params, body } = request;
      const httpGraphQLRequest = { method, headers: headersOf(request), search: `?${params.toString()}`, body };
      const answered = await requestIds.run(caller.requestId, () =>
        this.server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: () => Promise.resolve(context) }),
      );
      return { ...responseOf(answered), operation: context.operationName };
    } finally {
      await sessions.close(context.session);
    }
  }
}

/** A stored document counts as preflighted, see `mayExecute`. */
function headersOf({ headers, isStored }: GraphqlRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  if (isStored) map.set('apollo-require-preflight', 'stored');
  return map;
}

function responseOf({ status = 200, headers, body }: HTTPGraphQLResponse): GraphqlResponse {
  if (body.kind !== 'complete') throw new Error('The API has no answers in parts.');
  const bytes = Buffer.from(body.string);
  const kept = [...headers].filter(([name]) => !['content-length', 'cache-control'].includes(name)).flat();
  const own = ['Cache-Control', 'no-store', 'Content-Length', String(bytes.length)];
  return { status, headers: [...kept, ...own], body: bytes };
}

/** Codes of documents that the server has understood as HTTP and refuses as GraphQL. */
const REFUSALS = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'];

/**
 * What Apollo Server leaves to its users: refuse answers that would be too large, have operations executed by
 * `graphql/execute`, and choose the status that goes with the media type.
 */
function operationPlugin({ metrics, formatError, limits }: ExecutionParts): ApolloServerPlugin<ApolloContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ schema, document, operationName, request: { variables }, contextValue }) {
          contextValue.operationName = operationName ?? undefined;
          const tooLarge = checkCost({ schema, document, operationName, variables }, limits.maxObjects);
          return tooLarge ? Promise.reject(asBadRequest(tooLarge)) : Promise.resolve();
        },
        async responseForOperation({ schema, document, operation, request, contextValue }) {
          // Apollo Server calls this before it refuses a request that names none of several operations.
          if (!isThere(operation)) return null;
          const asked = { schema, document, operation, variables: request.variables ?? {} };
          const answer = await executeOperation(asked, contextValue);
          metrics.countExecution('json' in answer);
          const { requestId } = contextValue;
          const singleResult = resultOf(answer, (shown, error) => formatError(shown, error, requestId));
          // Without data the operation could not begin: its variables have errors.
          const status = 'data' in singleResult ? {} : { status: 400 };
          return { http: { headers: new HeaderMap(), ...status }, body: { kind: 'single', singleResult } };
        },
        willSendResponse({ response: { http, body }, contextValue: { request } }) {
          const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
          if (isRefusal(errors) && prefersPlainJson(request)) http.status = 200;
          // Whatever the media type: a balancer reads the status and may send the client elsewhere.
          if (errors.some((error) => faultStatusOf(error) === 503)) http.status = 503;
          return Promise.resolve();
        },
      }),
  };
}

function isThere(operation: unknown): boolean {
  return operation !== undefined;
}

/** Whether a request was well-formed HTTP, but has no document that the API accepts. */
function isRefusal([first]: readonly GraphQLFormattedError[]): boolean {
  return REFUSALS.some((code) => code === first?.extensions?.['code']);
}

/**
 * Whether the answer goes out as application/json. With that older media type status 200 says that the server has
 * understood GraphQL; only with application/graphql-response+json does 400 say that it refused the document
 * (https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes).
 */
function prefersPlainJson({ headers: { accept } }: GraphqlRequest): boolean {
  const types = ['application/json', 'application/graphql-response+json'];
  return accept === undefined || new Negotiator({ headers: { accept } }).mediaType(types) === 'application/json';
}

/** Apollo Server would take the error of a plugin for a fault of the program. */
function asBadRequest(error: GraphQLError): GraphQLError {
  const http = { status: 400, headers: new HeaderMap() };
  const { message, nodes = null, extensions } = error;
  return new GraphQLError(message, { nodes, extensions: { ...extensions, http } });
}

/**
 * Documents that Apollo Server has parsed and validated, with the places in their text that its errors name, in the
 * shared memory.
 */
function documentStore(memory: SharedMemory): NonNullable<ApolloServerOptions<ApolloContext>['documentStore']> {
  const documents = memory.section<string, DocumentNode>({ kind: 'documents' });
  return {
    get: (hash) => Promise.resolve(documents.get(hash)),
    set: (hash, document) => Promise.resolve(documents.keep(hash, document, bytesOf([hash, document]))),
    delete: (hash) => Promise.resolve(documents.take(hash) !== undefined),
  };
}

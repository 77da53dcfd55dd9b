import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { SharedMemory } from '../store/memory/shared-memory.ts';
import { bytesOf } from '../store/memory/bytes-of.ts';
import type { ErrorFormatter } from '../graphql/errors.ts';
import { limitRules } from '../graphql/limits/limit-rules.ts';
import { answerText } from './answers/answer-text.ts';
import type { Config } from './config.ts';
import type { Metrics } from './metrics.ts';
import type { OpenSessions } from './open-sessions.ts';
import { executionPlugin } from './execution-plugin.ts';
import { requestPlugin, type EndpointContext } from './request-plugin.ts';

/** What carries out questions needs from the server around it. */
export interface GraphqlParts {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly sessions: OpenSessions;
  readonly metrics: Metrics;
  readonly formatError: ErrorFormatter;
  readonly logger: Logger;
  readonly memory: SharedMemory;
}

/** After so many mistakes in one document the rest is not looked for. */
const MAX_VALIDATION_ERRORS = 10;

/** Apollo Server adds these by itself when the environment has certain variables. */
const NOTHING_ELSE: readonly ApolloServerPlugin[] = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/**
 * Carries out questions. Its own persisted queries are off, since strangers could fill their cache: stored documents are put into
 * requests before it sees them.
 */
export async function startGraphqlServer(parts: GraphqlParts): Promise<ApolloServer<EndpointContext>> {
  const { config, schema, sessions, metrics, formatError, logger, memory } = parts;
  const server = new ApolloServer<EndpointContext>({
    schema,
    formatError,
    logger,
    nodeEnv: 'production',
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    documentStore: documentStore(memory),
    stopOnTerminationSignals: false,
    stringifyResult: answerText,
    parseOptions: { maxLexicalTokens: config.maxTokens },
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    validationRules: limitRules(config.limits),
    plugins: [...NOTHING_ELSE, requestPlugin(sessions, config.limits), executionPlugin(metrics, formatError)],
  });
  await server.start();
  return server;
}

/** Documents that Apollo Server has parsed and validated, with the places in their text that its errors name, in the shared memory. */
function documentStore(memory: SharedMemory): NonNullable<ApolloServerOptions<EndpointContext>['documentStore']> {
  const documents = memory.section<string, DocumentNode>({ kind: 'documents' });
  return {
    get: (hash) => Promise.resolve(documents.get(hash)),
    set: (hash, document) => Promise.resolve(documents.keep(hash, document, bytesOf([hash, document]))),
    delete: (hash) => Promise.resolve(documents.take(hash) !== undefined),
  };
}

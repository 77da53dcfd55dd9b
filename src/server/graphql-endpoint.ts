import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import type { RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { createContext } from '../graphql/context.ts';
import type { ErrorFormatter } from '../graphql/errors.ts';
import { limitRules } from '../graphql/limits/limit-rules.ts';
import type { Store } from '../store/store.ts';
import type { Config } from './config.ts';
import type { OpenSessions } from './open-sessions.ts';
import { requestPlugin, type EndpointContext } from './request-plugin.ts';

/** What the endpoint needs from the server around it. */
export interface EndpointParts {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly store: Store;
  readonly sessions: OpenSessions;
  readonly formatError: ErrorFormatter;
  readonly logger: Logger;
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
 * Answers GraphQL over HTTP, whose body has been parsed already. One read session a request, given back as soon as the answer is
 * known, so that a client who reads slowly holds no connection. Automatic persisted queries are off: documents are small, and a
 * cache that strangers fill is one more thing to bound.
 */
export async function graphqlEndpoint(parts: EndpointParts): Promise<RequestHandler> {
  const { config, schema, store, sessions, formatError, logger } = parts;
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
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: config.maxTokens },
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    validationRules: limitRules(config.limits),
    plugins: [...NOTHING_ELSE, requestPlugin(sessions, config.limits)],
  });
  await server.start();
  return expressMiddleware(server, {
    context({ res: response }) {
      const context = createContext(store, { timeLimitMs: config.timeLimitMs });
      sessions.tie(context.session, response);
      return Promise.resolve({ ...context, response });
    },
  });
}

import express, { type Express, type RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { errorFormatter } from '../graphql/errors.ts';
import type { Store } from '../store/store.ts';
import { allowOrigins } from './allow-origins.ts';
import { answerFaults } from './answer-faults.ts';
import type { Config } from './config.ts';
import { EXPORT_KINDS } from './export-kinds.ts';
import { exportPages } from './export-pages.ts';
import { graphiqlPage } from './graphiql-page.ts';
import { graphqlEndpoint } from './graphql-endpoint.ts';
import { healthPages, type Lifecycle } from './health.ts';
import { sendError } from './http-error.ts';
import { logRequests } from './log-requests.ts';
import { ClientGone, type OpenSessions } from './open-sessions.ts';

/** What the addresses are served from. */
export interface AppParts {
  readonly config: Config;
  readonly store: Store;
  readonly schema: GraphQLSchema;
  readonly logger: Logger;
  readonly sessions: OpenSessions;
  readonly lifecycle: Lifecycle;
  /** Where the built web pages are. */
  readonly webFolder: string;
}

/** Every address that the server knows. */
export const ADDRESSES: readonly string[] = [
  '/graphql',
  ...EXPORT_KINDS.map(({ fileName }) => `/export/${fileName}`),
  '/healthz',
  '/readyz',
];

/** Answers are data: nothing in them is to be run, framed or fetched by a browser. Pages bring a policy of their own. */
const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
  },
  // Whether there is TLS in front is known there, not here.
  strictTransportSecurity: false,
});

/** All addresses, in the order in which they are tried. */
export async function buildApp(parts: AppParts): Promise<Express> {
  const { config, store, logger, sessions, lifecycle, webFolder } = parts;
  const formatError = errorFormatter((error, reference) => {
    if (!(error instanceof ClientGone)) logger.error({ err: error, reference }, 'internal error');
  });
  const graphql = await graphqlEndpoint({ ...parts, formatError });
  // One connection is always left for questions.
  const atOnce = Math.max(1, config.readConnections - 1);
  const app = express().set('query parser', 'simple').disable('x-powered-by').disable('etag');
  app.use(logRequests(logger), endKeepAlive(lifecycle), securityHeaders, allowOrigins(config.corsOrigins));
  app.use(healthPages(store, lifecycle), graphiqlPage(webFolder));
  app.get('/', (_request, response) => response.redirect('/graphql'));
  app.all('/graphql', express.json({ limit: config.bodyLimitBytes }), graphql);
  app.use(exportPages({ store, schema: parts.schema, sessions, formatError, atOnce }));
  app.use(nothingHere, answerFaults(formatError));
  return app;
}

/** During shutdown no client is to come back over the same connection. */
function endKeepAlive(lifecycle: Lifecycle): RequestHandler {
  return (_request, response, next) => {
    if (lifecycle.isShuttingDown) response.set('Connection', 'close');
    next();
  };
}

const nothingHere: RequestHandler = ({ path }, response) => {
  if (ADDRESSES.includes(path)) {
    response.set('Allow', 'GET, HEAD');
    return sendError(response, 405, 'METHOD_NOT_ALLOWED', { message: `${path} is there to be read: use GET.` });
  }
  const message = `There is nothing at this address. There is something at ${ADDRESSES.join(', ')}.`;
  sendError(response, 404, 'NOT_FOUND', { message, addresses: ADDRESSES });
};

import express, { type Express, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { ErrorFormatter } from '../graphql/errors.ts';
import type { Store } from '../store/store.ts';
import { addressLabel } from './address-label.ts';
import { ADDRESSES } from './addresses.ts';
import { answerFault } from './answer-faults.ts';
import { citationPages } from './cite/citation-pages.ts';
import type { Config } from './config.ts';
import { documentsPage } from './documents-page.ts';
import { setStandingHeaders } from './exchange.ts';
import type { EncodingChoice } from './encodings.ts';
import { exportPages } from './export-pages.ts';
import { graphiqlPage } from './graphiql-page.ts';
import type { GraphqlAnswers } from './graphql-http/graphql-answers.ts';
import type { KnownDocuments } from './graphql-http/known-documents.ts';
import type { StoredDocuments } from './graphql-http/stored-documents.ts';
import { healthPages, type Lifecycle } from './health.ts';
import { sendError } from './http-error.ts';
import type { Metrics } from './metrics.ts';
import { metricsPage, type GatherMetrics } from './metrics-page.ts';
import type { OpenSessions } from './open-sessions.ts';
import type { BodyLimits } from './read-body.ts';
import type { Reader } from './reader/load-reader.ts';
import { nothingForReaders, readerPages } from './reader/reader-pages.ts';
import { robotsPage } from './robots-page.ts';

/** What the addresses are served from. */
export interface AppParts {
  readonly config: Config;
  readonly store: Store;
  readonly schema: GraphQLSchema;
  readonly sessions: OpenSessions;
  readonly lifecycle: Lifecycle;
  readonly formatError: ErrorFormatter;
  readonly logger: Logger;
  /** Answers what the pages ask of the API. */
  readonly graphql: GraphqlAnswers;
  readonly stored: StoredDocuments;
  readonly documents: KnownDocuments;
  readonly encodings: EncodingChoice;
  readonly bodies: BodyLimits;
  readonly metrics: Metrics;
  readonly gatherMetrics: GatherMetrics;
  /** Where the built web pages are. */
  readonly webFolder: string;
  /** The pages for readers; undefined: not built. */
  readonly reader: Reader | undefined;
}

/** All addresses but that of the API, in the order in which they are tried. An exchange has begun for each request. */
export function buildApp(parts: AppParts): Express {
  const { config, store, schema, sessions, formatError, lifecycle, graphql, encodings } = parts;
  // One connection is always left for the API.
  const atOnce = Math.max(1, config.readConnections - 1);
  const pages = { reader: parts.reader, graphql, logger: parts.logger, encodings, atOnce };
  const app = express().set('query parser', 'simple').disable('x-powered-by').disable('etag');
  app.use((_request, response, next) => {
    setStandingHeaders(response);
    next();
  });
  app.use(
    healthPages(store, lifecycle),
    metricsPage(parts.metrics, parts.gatherMetrics),
    graphiqlPage(parts.webFolder),
    readerPages(pages),
    robotsPage(),
  );
  app.use(
    documentsPage(parts.stored),
    citationPages({ ...parts, timeLimitMs: config.timeLimitMs, publicUrl: config.publicUrl }),
    exportPages({ store, schema, sessions, formatError, encodings, atOnce }),
  );
  app.use(
    nothingForReaders(pages),
    nothingHere,
    (error: unknown, _request: Request, response: Response, _next: NextFunction) =>
      answerFault(response, error, formatError),
  );
  return app;
}

const nothingHere: RequestHandler = ({ path }, response) => {
  if (addressLabel(path) !== 'other') {
    response.set('Allow', 'GET, HEAD');
    return sendError(response, 405, 'METHOD_NOT_ALLOWED', { message: `${path} is there to be read: use GET.` });
  }
  const message = `There is nothing at this address. There is something at ${ADDRESSES.join(', ')}.`;
  sendError(response, 404, 'NOT_FOUND', { message, addresses: ADDRESSES });
};

import express, { type Express, type RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { ErrorFormatter } from '../graphql/errors.ts';
import type { Store } from '../store/store.ts';
import type { Manners } from './answers/manners.ts';
import type { QuestionKeys } from './answers/question-keys.ts';
import type { StoredDocuments } from './answers/stored-documents.ts';
import { addressLabel } from './address-label.ts';
import { ADDRESSES } from './addresses.ts';
import { answerFaults } from './answer-faults.ts';
import { citationPages } from './cite/citation-pages.ts';
import type { BodyRoom } from './body-room.ts';
import type { Config } from './config.ts';
import { documentsPage } from './documents-page.ts';
import { setStandingHeaders } from './exchange.ts';
import { exportPages } from './export-pages.ts';
import { graphiqlPage } from './graphiql-page.ts';
import { healthPages, type Lifecycle } from './health.ts';
import { sendError } from './http-error.ts';
import type { Metrics } from './metrics.ts';
import { metricsPage, type GatherMetrics } from './metrics-page.ts';
import type { OpenSessions } from './open-sessions.ts';
import { bodyReader } from './read-body.ts';
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
  /** Answers questions. */
  readonly graphql: RequestHandler;
  readonly documents: StoredDocuments;
  /** Knows which questions make sense. */
  readonly keys: QuestionKeys;
  readonly manners: Manners;
  readonly bodies: BodyRoom;
  readonly metrics: Metrics;
  readonly gatherMetrics: GatherMetrics;
  /** Where the built web pages are. */
  readonly webFolder: string;
  /** The pages for readers; undefined: not built. */
  readonly reader: Reader | undefined;
}

/** All addresses, in the order in which they are tried. Stands behind the front door, which has begun an exchange. */
export function buildApp(parts: AppParts): Express {
  const { config, store, schema, sessions, formatError, lifecycle, graphql, manners } = parts;
  // One connection is always left for questions.
  const atOnce = Math.max(1, config.readConnections - 1);
  const pages = { reader: parts.reader, encodings: manners.encodings, atOnce };
  const readBody = bodyReader(config.bodyLimitBytes, parts.bodies);
  const app = express().set('query parser', 'simple').disable('x-powered-by').disable('etag');
  // Questions set their headers themselves, all at once.
  app.post('/graphql', readBody, graphql);
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
  app.all('/graphql', readBody, graphql);
  app.use(
    documentsPage(parts.documents),
    citationPages({ ...parts, readBody, timeLimitMs: config.timeLimitMs, publicUrl: config.publicUrl }),
    exportPages({ store, schema, sessions, formatError, encodings: manners.encodings, atOnce }),
  );
  app.use(nothingForReaders(pages), nothingHere, answerFaults(formatError));
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

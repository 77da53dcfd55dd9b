import type { GraphQLSchema } from 'graphql';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { UserError } from '../corpus/user-error.ts';
import { buildApiSchema } from '../graphql/build-schema.ts';
import { corpusRevision } from '../store/read/corpus-revision.ts';
import type { SharedMemory } from '../store/memory/shared-memory.ts';
import { openStore, type Store } from '../store/store.ts';
import { AnswerCache } from './graphql-http/answer-cache.ts';
import { buildService } from './build-service.ts';
import type { Config } from './config.ts';
import { countRunning, drain } from './drain.ts';
import type { Lifecycle } from './health.ts';
import { ExchangeResponse } from './exchange.ts';
import { listen, urlOf } from './listen.ts';
import type { GatherMetrics } from './metrics-page.ts';
import { createMetrics, type Metrics, type MetricSources, type MetricsSnapshot } from './metrics.ts';
import { OpenSessions } from './open-sessions.ts';
import { RevisionWatch } from './revision-watch.ts';

/** What a server is started with, beside its configuration. */
export interface ServerParts {
  /** Open, and to be closed by the caller after the server. */
  readonly store: Store;
  readonly logger: Logger;
  /** The API; the real one unless a test brings another. */
  readonly schema?: GraphQLSchema | undefined;
  /** Where the built web pages are; `dist/web` of this package unless said otherwise. */
  readonly webFolder?: string | undefined;
  /** How long running requests may take to end at shutdown, before their sessions are cancelled. */
  readonly graceMs?: number | undefined;
  /** Number of this process among its like, from 1; 0 or undefined: there are none. */
  readonly worker?: number | undefined;
  /** How many processes of this number have crashed before. */
  readonly crashes?: number | undefined;
  /** How it hears what they have measured. */
  readonly gatherMetrics?: GatherMetrics | undefined;
}

export interface RunningServer {
  /** Where it can be reached from this machine, without a slash at the end: `http://127.0.0.1:4000`. */
  readonly url: string;
  /** What it has counted and measured. */
  measure(): Promise<MetricsSnapshot>;
  /** Logs and counts an error that no code handles. From then on the server is not ready. */
  noteCrash(error: unknown): void;
  /** Takes no more requests, lets the running ones end, cuts off those that take too long. Calling it again does nothing more. */
  close(): Promise<void>;
}

/** A request that has not arrived whole after this time is given up. */
const TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 2000,
};

/** With what follows it, a process ends within 10 s, after which service managers kill. */
const GRACE_MS = 8000;

/** The revision is asked over a connection of its own, so that it waits for nobody; longer it does not take. */
const REVISION_PATIENCE_MS = 1000;

/** The same from src/server and from dist/server. */
const WEB_FOLDER = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Serves the corpus over HTTP. Resolves when requests are taken; throws `UserError` CONFIG_INVALID when the address cannot be had. */
export async function startServer(config: Config, parts: ServerParts): Promise<RunningServer> {
  const { store, logger, webFolder = WEB_FOLDER, graceMs = GRACE_MS, worker = 0, crashes = 0 } = parts;
  const schema = parts.schema ?? (await buildApiSchema());
  const lifecycle: Lifecycle = { isShuttingDown: false };
  const sessions = new OpenSessions(logger);
  const gatherMetrics: GatherMetrics = parts.gatherMetrics ?? ((own) => Promise.resolve([own]));
  const revisions = await openStore(config.databaseUrl, { readConnections: 1, readOnly: true, memory: store.memory });
  const watch = new RevisionWatch(() => revisions.read(corpusRevision, { timeLimitMs: REVISION_PATIENCE_MS }));
  const cache = new AnswerCache(store.memory, config.answerCacheBytes);
  const metrics = createMetrics(worker, metricSources(cache, watch, store.memory));
  metrics.countCrashes(crashes);
  followDatabase(store, logger, metrics);
  // Follows the file on its own; what is the matter with it is reported once, by `store`.
  revisions.listen({});
  const service = {
    config,
    store,
    watch,
    cache,
    metrics,
    schema,
    logger,
    sessions,
    lifecycle,
    webFolder,
    gatherMetrics,
  };
  const server = createServer({ ...TIMEOUTS, ServerResponse: ExchangeResponse });
  const running = countRunning(server);
  try {
    server.on('request', await buildService(service));
    await listen(server, config);
    // Such as a connection that cannot be accepted because the system has no memory for it.
    server.on('error', (error) => logger.error({ err: error }, 'the server could not accept a connection'));
  } catch (error) {
    await revisions.close();
    throw error;
  }
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    lifecycle.isShuttingDown = true;
    await drain(server, running, { graceMs, cancel: () => sessions.cancelAll(shuttingDown()) });
    await sessions.closeAll();
    await revisions.close();
  };
  return {
    url: urlOf(server, config.host),
    measure: () => metrics.registry.getMetricsAsJSON(),
    noteCrash(error) {
      lifecycle.isShuttingDown = true;
      metrics.countCrashes(1);
      logger.error({ err: error }, 'uncaught error: the server stops');
    },
    close: () => (closing ??= close()),
  };
}

function shuttingDown(): UserError {
  const message = 'The server is shutting down and has stopped this request. Try again in a few seconds.';
  return new UserError('SHUTTING_DOWN', message);
}

/** Logs and counts what happens to the database. A client sees the code of a failure, the log has its reason. */
function followDatabase(store: Store, logger: Logger, metrics: Metrics): void {
  const report = (code: string, err: unknown, message: string): void => {
    metrics.countDatabaseFault(code);
    logger.error({ err, code }, message);
  };
  store.listen({
    onFault: ({ code, cause }) => report(code, cause, 'the database has failed'),
    onLostFile: (reason) => report(reason.code, reason.cause, 'the file of the database was replaced or deleted'),
    onReopened: () => logger.info('the file of the database was replaced; the new one is served'),
  });
}

function metricSources(cache: AnswerCache, watch: RevisionWatch, memory: SharedMemory): MetricSources {
  return { memory, cacheAnswers: () => cache.count, revision: () => watch.current() };
}

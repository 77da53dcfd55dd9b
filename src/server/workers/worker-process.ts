import type { Logger } from 'pino';
import { createLogger } from '../logger.ts';
import type { MetricsSnapshot } from '../metrics.ts';
import type { GatherMetrics } from '../metrics-page.ts';
import type { RunningServer } from '../server.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { serveAsWorker } from './serve-as-worker.ts';

// The program of a worker: waits to be told how to serve, and serves until it is told to stop. When the first process ends, Node ends it.
// Ctrl-C reaches all processes of a terminal, and whoever stops a service may tell all of them: the first one decides.
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => undefined);

/** A worker that hears nothing of the others for so long answers for itself, in milliseconds. */
const PATIENCE_MS = 1000;

/** So long a worker may take to end after a crash, in milliseconds. Running requests are answered first. */
const END_LIMIT_MS = 10_000;

/** The exit code of a fault of the program. */
const FAULT = 70;

const waiting = new Map<number, (all: readonly MetricsSnapshot[]) => void>();
let server: RunningServer | undefined;
let logger: Logger = createLogger('error');
let hasCrashed = false;

const gatherMetrics: GatherMetrics = (own) =>
  new Promise((resolve) => {
    const id = Math.max(0, ...waiting.keys()) + 1;
    const timer = setTimeout(() => end([own]), PATIENCE_MS);
    const end = (all: readonly MetricsSnapshot[]): void => {
      clearTimeout(timer);
      waiting.delete(id);
      resolve(all);
    };
    waiting.set(id, end);
    say({ kind: 'measure-all', id });
  });

process.on('message', (message: ToWorker) => void hear(message));
// Node raises a rejection that nothing handles as an uncaught exception too.
process.on('uncaughtException', (error) => void crash(error));
// What was said before this moment would have been lost.
say({ kind: 'ready' });

async function hear(message: ToWorker): Promise<void> {
  if (message.kind === 'start') return start(message);
  if (message.kind === 'stop') return stop();
  if (message.kind === 'measured') return waiting.get(message.id)?.(message.all);
  if (server) say({ kind: 'measures', id: message.id, own: await server.measure() });
}

async function start({ config, worker, crashes }: Extract<ToWorker, { kind: 'start' }>): Promise<void> {
  logger = createLogger(config.logLevel, undefined, worker);
  try {
    server = await serveAsWorker({ config, worker, crashes, logger, gatherMetrics });
    say({ kind: 'listening', url: server.url });
  } catch (error) {
    logger.error({ err: error }, 'the worker could not start');
    process.exitCode = 1;
    process.disconnect();
  }
}

async function stop(): Promise<void> {
  await server?.close();
  if (process.connected) process.disconnect();
}

/** Ends the process in order after an error that no code handles. The first process starts another one. */
async function crash(error: unknown): Promise<void> {
  if (hasCrashed) return logger.error({ err: error }, 'another uncaught error while the worker stops');
  hasCrashed = true;
  setTimeout(() => process.exit(FAULT), END_LIMIT_MS);
  if (server) server.noteCrash(error);
  else logger.error({ err: error }, 'uncaught error: the worker stops');
  try {
    await server?.close();
  } finally {
    process.exit(FAULT);
  }
}

function say(message: FromWorker): void {
  if (process.connected) process.send?.(message);
}

import cluster, { type Worker } from 'node:cluster';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { readStoredDocuments } from '../graphql-http/stored-documents.ts';
import type { Config } from '../config.ts';
import { findPort } from '../listen.ts';
import { Deaths, MOST_DEATHS } from './deaths.ts';
import { gatherFrom } from './gather-from.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** Processes that serve at one address. */
export interface Workers {
  /** Where they can be reached from this machine. */
  readonly url: string;
  /** Resolves, with the reason, when too many have died: then none is started any more. */
  readonly lost: Promise<string>;
  /** Logs an error of this process that no code handles. */
  noteCrash(error: unknown): void;
  /** Lets running requests end in all of them, and waits for their end. */
  close(): Promise<void>;
}

/** The same from src and from dist. */
const PROGRAM = import.meta.url.endsWith('.ts')
  ? new URL('./worker-process.ts', import.meta.url)
  : new URL('./worker-process.js', import.meta.url);

/** A worker that has not ended so long after it was told to stop is killed, in milliseconds. */
const PATIENCE_MS = 9500;

/**
 * Starts `config.workers` processes that serve at the same address; the system gives each new connection to one of them in turn. One
 * that dies is replaced after a pause. The database must have been brought to this program's schema. Resolves when all of them take
 * requests; when `signal` fires they are stopped, also before that. Throws `UserError` CONFIG_INVALID when the address or the stored documents cannot be had.
 */
export async function startWorkers(written: Config, logger: Logger, signal: AbortSignal): Promise<Workers> {
  readStoredDocuments(written.documentsFolder);
  const config = { ...written, port: await findPort(written) };
  cluster.setupPrimary({ exec: fileURLToPath(PROGRAM), args: [] });
  const crew = new Crew(config, logger);
  signal.addEventListener('abort', () => void crew.close(), { once: true });
  const urls = Promise.all(Array.from({ length: config.workers }, (_, index) => crew.start(index + 1)));
  const lost = crew.lost.then(async (reason) => (await crew.close(), reason));
  const url = await Promise.race([
    urls.then(([first = '']) => first),
    lost.then((reason) => Promise.reject(new Error(reason))),
  ]);
  return {
    url,
    lost,
    noteCrash: (error) => logger.error({ err: error }, 'uncaught error: the workers stop'),
    close: () => crew.close(),
  };
}

/** The workers that live, and what happens to them. */
class Crew {
  readonly #living = new Map<number, Worker>();
  readonly #deaths = new Deaths();
  /** How many workers of each number have died. */
  readonly #crashes = new Map<number, number>();
  #isClosing = false;
  #lose: (reason: string) => void = () => undefined;
  readonly lost = new Promise<string>((resolve) => (this.#lose = resolve));

  constructor(
    readonly config: Config,
    readonly logger: Logger,
  ) {}

  /** Starts the worker with a number, and again each time it dies. Resolves with its address when it takes requests. */
  start(number: number): Promise<string> {
    const { config } = this;
    const crashes = this.#crashes.get(number) ?? 0;
    const worker = cluster.fork();
    closeLastConnection(worker);
    this.#living.set(number, worker);
    worker.once(
      'exit',
      (code: number | null, signal: string | null) => void this.#bury(number, signal ?? `exit code ${code}`),
    );
    worker.on('error', (error) => {
      this.logger.error({ worker: number, err: error }, 'a worker cannot be reached');
      // Such a process has never begun, so that it does not end either.
      if (worker.process.pid === undefined) void this.#bury(number, error.message);
    });
    const listening = new Promise<string>((resolve) => {
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'ready') tell(worker, { kind: 'start', config, worker: number, crashes });
        if (message.kind === 'listening') resolve(message.url);
        if (message.kind === 'measure-all') void this.#measureAll(worker, message.id);
      });
    });
    return listening;
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    await Promise.all([...this.#living.values()].map(stop));
  }

  async #measureAll(asking: Worker, id: number): Promise<void> {
    tell(asking, { kind: 'measured', id, all: await gatherFrom([...this.#living.values()]) });
  }

  async #bury(number: number, cause: string): Promise<void> {
    this.#living.delete(number);
    if (this.#isClosing) return;
    this.#crashes.set(number, (this.#crashes.get(number) ?? 0) + 1);
    const pauseMs = this.#deaths.pauseAfter(performance.now());
    this.logger.error({ worker: number, cause, pauseMs }, 'a worker has died');
    if (pauseMs === undefined) return this.#lose(tooManyDeaths(number, cause));
    await sleep(pauseMs);
    await this.#startAgain(number);
  }

  async #startAgain(number: number): Promise<void> {
    if (this.#isClosing) return;
    const url = await this.start(number);
    this.logger.info({ worker: number, url }, 'a worker has been started again');
  }
}

function tooManyDeaths(number: number, cause: string): string {
  return (
    `${MOST_DEATHS} workers have died within a minute, the last one (${number}) of ${cause}. The lines of the log above say more. ` +
    'Where memory has run out, set WHOSAID_WORKERS or WHOSAID_MEMORY to less.'
  );
}

async function stop(worker: Worker): Promise<void> {
  if (worker.isDead()) return;
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  tell(worker, { kind: 'stop' });
  const timer = setTimeout(() => worker.process.kill('SIGKILL'), PATIENCE_MS);
  await ended;
  clearTimeout(timer);
}

/** A worker that has just gone hears nothing. */
function tell(worker: Worker, message: ToWorker): void {
  if (worker.isConnected()) worker.send(message, () => undefined);
}

/**
 * Closes the connection that a worker was given last when the worker ends. Node gives a worker one connection at a time, the next
 * after the worker has taken it, and keeps the one that a dead worker has not taken open: its client would wait without end. Closing a
 * connection that the worker has taken changes nothing, because Node has closed its own side then.
 */
function closeLastConnection(worker: Worker): void {
  const { process: child } = worker;
  const send = child.send.bind(child);
  let last: unknown;
  Object.assign(child, {
    send(...words: Parameters<typeof send>) {
      const [, handle] = words;
      if (handle !== undefined) last = handle;
      return send(...words);
    },
  });
  worker.once('exit', () => {
    if (isHandle(last)) last.close();
  });
}

function isHandle(value: unknown): value is { close(): void } {
  return typeof value === 'object' && value !== null && 'close' in value && typeof value.close === 'function';
}

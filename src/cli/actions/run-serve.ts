import { UserError } from '../../corpus/user-error.ts';
import { readConfig, type Config } from '../../server/config.ts';
import { createLogger } from '../../server/logger.ts';
import { keptMemory, limitHeapGrowth } from '../../server/memory-limit.ts';
import { startServer } from '../../server/server.ts';
import { startWorkers } from '../../server/workers/start-workers.ts';
import { openStore, type Store } from '../../store/store.ts';
import { CliError } from '../cli-error.ts';
import { aborted } from '../crash.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Call } from '../host.ts';
import { interruptible } from '../interrupt.ts';
import { importSentence } from '../output/import-summary.ts';
import type { Terminal } from '../output/terminal.ts';
import { importWithProgress } from './import-with-progress.ts';

export interface ServeFlags {
  readonly host?: string;
  readonly port?: string;
  readonly workers?: string;
  readonly import?: readonly string[];
}

/** `whosaid serve`: imports what is asked for, then serves until Ctrl-C or SIGTERM. */
export async function runServe(call: Call, flags: ServeFlags): Promise<ExitCode> {
  const { terminal, db } = call;
  const { host, port, workers } = flags;
  const config = readConfig({ DATABASE_URL: db, HOST: host, PORT: port, WHOSAID_WORKERS: workers });
  const { databaseUrl, readConnections, readUrls } = config;
  const writer = await openStore(databaseUrl, { readConnections, readUrls });
  const { shownAs } = writer.address;
  try {
    if (flags.import && (await importFirst(terminal, writer, flags.import))) return EXIT.interrupted;
  } finally {
    await writer.close();
  }
  // The database is ready. From here on it is only read, so that a file that replaces it can be followed.
  if (config.workers > 1)
    await serve(call, shownAs, (signal) => withAdvice(config, startWorkers(config, logger(config), signal)));
  else await serveAlone(call, shownAs, config);
  return EXIT.done;
}

async function serveAlone(call: Call, shownAs: string, config: Config): Promise<void> {
  const { databaseUrl, readConnections, readUrls, mmapBytes } = config;
  const memory = keptMemory(config.memoryBytes);
  const store = await openStore(databaseUrl, { readConnections, readUrls, mmapBytes, memory, readOnly: true });
  try {
    await serve(call, shownAs, () => listen(config, store));
  } finally {
    await store.close();
  }
}

/** Imports before serving; what is wrong with the input is shown and does not stop the server. Gives whether it was interrupted. */
async function importFirst(terminal: Terminal, store: Store, paths: readonly string[]): Promise<boolean> {
  const { report, isInterrupted } = await importWithProgress(terminal, store, paths, { dryRun: false });
  terminal.note(importSentence(report));
  return isInterrupted;
}

/** What answers requests, in this process or in others. */
interface Service {
  readonly url: string;
  readonly lost?: Promise<string>;
  /** Logs and counts an error that no code handles. */
  noteCrash(error: unknown): void;
  close(): Promise<void>;
}

async function serve(
  { terminal, crash }: Call,
  database: string,
  start: (signal: AbortSignal) => Promise<Service>,
): Promise<void> {
  const stopping = (): void => terminal.note('Stopping: requests that run are answered first.');
  await interruptible(stopping, async (signal) => {
    const stop = aborted(AbortSignal.any([signal, crash]));
    const starting = start(signal);
    const service = await Promise.race([starting, stop]);
    if (!service) return closeStarted(starting);
    announce(terminal, service.url, database);
    const lost = await Promise.race([stop, service.lost ?? stop]);
    if (crash.aborted) service.noteCrash(crash.reason);
    await service.close();
    if (lost !== undefined) throw new CliError(EXIT.internal, lost);
  });
}

/** Closes a service whose start was aborted. */
async function closeStarted(starting: Promise<Service>): Promise<void> {
  try {
    await (await starting).close();
  } catch {
    // It did not start, which is what is wanted.
  }
}

function listen(config: Config, store: Store): Promise<Service> {
  limitHeapGrowth();
  return withAdvice(config, startServer(config, { store, logger: logger(config) }));
}

function logger({ logLevel }: Config): ReturnType<typeof createLogger> {
  return createLogger(logLevel);
}

async function withAdvice<S extends Service>({ port }: Config, starting: Promise<S>): Promise<S> {
  try {
    return await starting;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const otherPort = port < 1024 ? 4000 : port + 1;
    throw new UserError(error.code, `${error.message} Here: whosaid serve --port ${otherPort}`);
  }
}

function announce(terminal: Terminal, url: string, database: string): void {
  const addresses = {
    pages: `${url}/`,
    graphql: `${url}/graphql`,
    health: `${url}/healthz`,
    export: `${url}/export/quotes.ndjson`,
  };
  terminal.result({ url, ...addresses, database }, () => [
    `Serving ${database}`,
    `  read in the browser  ${terminal.paint('output', 'cyan', addresses.pages)}`,
    `  ask in GraphQL       ${terminal.paint('output', 'cyan', addresses.graphql)}`,
    `  all quotes           ${addresses.export}`,
    `  health               ${addresses.health}`,
    'Press Ctrl-C to stop.',
  ]);
}

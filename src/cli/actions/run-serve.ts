import { UserError } from '../../corpus/user-error.ts';
import { readConfig, type Config } from '../../server/config.ts';
import { createLogger } from '../../server/logger.ts';
import { startServer, type RunningServer } from '../../server/server.ts';
import { openStore, type Store } from '../../store/store.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Call } from '../host.ts';
import { interruptible } from '../interrupt.ts';
import { importSentence } from '../output/import-summary.ts';
import type { Terminal } from '../output/terminal.ts';
import { importWithProgress } from './import-with-progress.ts';

export interface ServeFlags {
  readonly host?: string;
  readonly port?: string;
  readonly import?: readonly string[];
}

/** `whosaid serve`: imports what is asked for, then serves until Ctrl-C or SIGTERM. */
export async function runServe({ terminal, db }: Call, flags: ServeFlags): Promise<ExitCode> {
  const config = readConfig({ DATABASE_URL: db, HOST: flags.host, PORT: flags.port });
  const { databaseUrl, readConnections, readUrls } = config;
  const store = await openStore(databaseUrl, { readConnections, readUrls });
  try {
    if (flags.import && (await importFirst(terminal, store, flags.import))) return EXIT.interrupted;
    await serve(terminal, config, store);
    return EXIT.done;
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

async function serve(terminal: Terminal, config: Config, store: Store): Promise<void> {
  const stopping = (): void => terminal.note('Stopping: requests that run are answered first.');
  await interruptible(stopping, async (signal) => {
    const server = await listen(config, store);
    announce(terminal, server, store);
    await aborted(signal);
    await server.close();
  });
}

async function listen(config: Config, store: Store): Promise<RunningServer> {
  try {
    return await startServer(config, { store, logger: createLogger(config.logLevel) });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const otherPort = config.port < 1024 ? 4000 : config.port + 1;
    throw new UserError(error.code, `${error.message} Here: whosaid serve --port ${otherPort}`);
  }
}

function announce(terminal: Terminal, { url }: RunningServer, store: Store): void {
  const addresses = {
    graphql: `${url}/graphql`,
    health: `${url}/healthz`,
    export: `${url}/export/quotes.ndjson`,
  };
  terminal.result({ url, ...addresses, database: store.address.shownAs }, () => [
    `Serving ${store.address.shownAs}`,
    `  ask in the browser   ${terminal.paint('output', 'cyan', addresses.graphql)}`,
    `  all quotes           ${addresses.export}`,
    `  health               ${addresses.health}`,
    'Press Ctrl-C to stop.',
  ]);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

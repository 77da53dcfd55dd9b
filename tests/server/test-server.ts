import { onTestFinished } from 'vitest';
import { readConfig, type WrittenSettings } from '../../src/server/config.ts';
import { createLogger } from '../../src/server/logger.ts';
import { keptMemory } from '../../src/server/memory-limit.ts';
import { startServer, type RunningServer, type ServerParts } from '../../src/server/server.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { buildMarked, person } from '../support/builders.ts';
import { writeMarked } from '../support/write.ts';

/** A real server over a real database, and what it has logged. */
export interface TestServer extends RunningServer {
  readonly store: Store;
  /** The lines of the log, as objects. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** `fetch` of an address of this server. */
  fetch(path: string, options?: RequestInit): Promise<Response>;
  /** Posts a document to /graphql. */
  post(query: string, variables?: Record<string, unknown>): Promise<Response>;
}

export interface TestServerOptions extends Partial<Omit<ServerParts, 'store' | 'logger'>> {
  readonly settings?: WrittenSettings;
}

/** On a busy machine a request may take longer than the preset limit. */
const PATIENT = { PORT: '0', WHOSAID_LOG: 'debug', WHOSAID_TIME_LIMIT_MS: '600000' };

/** Starts a server on a free port over the database at `url`. Close it with `close`, which closes its store too. */
export async function openServer(url: string, { settings, ...parts }: TestServerOptions = {}): Promise<TestServer> {
  const config = readConfig({ DATABASE_URL: url, ...PATIENT, ...settings }, {});
  const { databaseUrl, readConnections, readUrls } = config;
  const memory = keptMemory(config.memoryBytes);
  const store = await openStore(databaseUrl, { readConnections, readUrls, memory });
  const log: Record<string, unknown>[] = [];
  const logger = createLogger(config.logLevel, {
    write: (line) => void log.push(JSON.parse(line) as Record<string, unknown>),
  });
  const server = await startServer(config, { store, logger, webFolder: '/nowhere', ...parts });
  const { origin } = new URL(server.url);
  let closing: Promise<void> | undefined;
  return {
    ...server,
    store,
    log,
    fetch: (path, options) => fetch(origin + path, { redirect: 'manual', ...options }),
    post(query, variables) {
      const headers = { 'Content-Type': 'application/json' };
      return fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    },
    close: () => (closing ??= server.close().then(() => store.close())),
  };
}

/** Address of the API of a server. */
export function apiOf({ url }: { readonly url: string }): string {
  return `${url}/graphql`;
}

/** `openServer` for one test: it is closed when the test is over. */
export async function serveForTest(url: string, options?: TestServerOptions): Promise<TestServer> {
  const server = await openServer(url, options);
  onTestFinished(() => server.close());
  return server;
}

/** Three quotes of an invented fire. */
export async function writeFire(store: Store): Promise<void> {
  await writeMarked(
    store,
    buildMarked(
      `⟦content#1:“We saw the fire from the harbour wall,”⟧ ⟦source#1:Leila Omar⟧ ⟦cue#1:said⟧.

⟦source#2:A fireman⟧ ⟦cue#2:said⟧ ⟦content#2:that nobody was hurt⟧.

⟦content#3:“No comment,”⟧ ⟦source#3:Jamál Omar⟧ ⟦cue#3:said⟧.`,
      { speakers: { 1: person('Leila Omar'), 3: person('Jamál Omar') }, quotes: { 2: { kind: 'indirect' } } },
    ),
  );
}

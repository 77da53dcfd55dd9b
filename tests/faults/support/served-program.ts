import { usageOf } from '../../../bench/harness/process-usage.ts';
import { BUILT_PROGRAM, startProcess, type ProgramProcess } from '../../support/program-process.ts';

/** The built program as it serves a database. */
export interface ServedProgram extends ProgramProcess {
  /** Without a slash at its end: `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Posts a document to /graphql. Rejects where the connection breaks. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<ServedAnswer>;
  /** Resident memory of the process and all that it started, in MB (10^6 bytes). */
  residentMb(): number;
}

/** An answer of /graphql. */
export interface ServedAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: unknown;
  /** `extensions.code` of the errors. */
  readonly codes: readonly string[];
  /** The body as sent. */
  readonly text: string;
  /** Until the end of the body. */
  readonly ms: number;
}

/** Logs errors only, and keeps no answers, so that each request reaches the database. */
const SETTINGS = {
  PORT: '0',
  HOST: '127.0.0.1',
  NODE_ENV: 'production',
  WHOSAID_LOG: 'error',
  WHOSAID_ANSWER_CACHE: '0',
};

/**
 * Serves a database with the built program, on a free port, and waits until it listens.
 *
 * @param words more of the command line: `['--workers', '2']`
 * @throws Error with what it has written, when it ends before
 */
export async function serve(
  databaseUrl: string,
  settings: Readonly<Record<string, string>> = {},
  words: readonly string[] = [],
): Promise<ServedProgram> {
  const program = startProcess([BUILT_PROGRAM, '--db', databaseUrl, 'serve', ...words], { ...SETTINGS, ...settings });
  const origin = (await program.saying(/http:\/\/[^\s"]+(?=\/graphql)/)).replace(/\/$/, '');
  return {
    ...program,
    origin,
    ask: (query, variables) => ask(origin, { query, variables }),
    residentMb: () => usageOf([program.processId]).residentBytes / 1e6,
  };
}

async function ask(origin: string, body: object): Promise<ServedAnswer> {
  const startMs = performance.now();
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const { data, errors = [] } = JSON.parse(text) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  const codes = errors.map(({ extensions }) => extensions.code);
  return { status: response.status, headers: response.headers, data, codes, text, ms: performance.now() - startMs };
}

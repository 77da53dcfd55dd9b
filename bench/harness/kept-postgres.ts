import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { postgresBinaries } from '../../tests/support/postgres-binaries.ts';
import { unprivilegedUser } from '../../tests/support/unprivileged-user.ts';

/** A PostgreSQL whose databases are there again in the next run. */
export interface KeptPostgres {
  readonly processId: number;
  readonly version: string;
  /** The database of this name, and whether it was made just now. */
  database(name: string): Promise<{ readonly url: string; readonly isNew: boolean }>;
  drop(name: string): Promise<void>;
  /** Names of all its databases. */
  names(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** As PostgreSQL is preset but for what only matters to writing. */
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'listen_addresses=127.0.0.1'];
const ORDER = ['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
const START_LIMIT_MS = 30_000;

/** Runs the server, the log first, for as long as its standard input stays open: until our process ends, however it ends. */
const WHILE_WE_LIVE = 'log=$1; shift; "$@" >"$log" 2>&1 & server=$!; read -r _; kill -INT $server; wait $server';

/** Starts it on a free port. Where we are root it runs as a user without rights, so its files lie where that user may go. */
export async function startKeptPostgres(): Promise<KeptPostgres> {
  const user = unprivilegedUser();
  const folder = join(tmpdir(), `whosaid-bench-${userInfo().username}`);
  mkdirSync(folder, { recursive: true });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const own = join(folder, 'native/bin');
  const binaries = existsSync(own) ? own : postgresBinaries(user, folder);
  const cluster = join(folder, 'cluster');
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    const words = ['-D', cluster, '--username=postgres', '--auth=trust', '--no-sync', ...ORDER];
    const made = spawnSync(join(binaries, 'initdb'), words, { ...user, cwd: folder, encoding: 'utf8' });
    if (made.status !== 0) throw made.error ?? new Error(`initdb: ${made.stderr.trim()}`);
  }
  const port = await freePort();
  const settings = [...SETTINGS, `port=${port}`, `unix_socket_directories=${folder}`].flatMap((one) => ['-c', one]);
  const log = join(folder, 'log');
  const command = [join(binaries, 'postgres'), '-D', cluster, ...settings];
  const keeper = spawn('sh', ['-c', WHILE_WE_LIVE, 'sh', log, ...command], {
    ...user,
    cwd: folder,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const address = (name: string): string => `postgres://postgres@127.0.0.1:${port}/${name}`;
  const version = await untilReady(address('postgres'), log);
  return {
    processId: keeper.pid ?? 0,
    version,
    database: async (name) => ({ url: address(name), isNew: await createDatabase(address('postgres'), name) }),
    drop: async (name) => {
      await query(address('postgres'), `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    },
    names: async () =>
      (await query(address('postgres'), 'SELECT datname AS name FROM pg_database')).map(({ name }) => String(name)),
    stop: async () => {
      keeper.stdin.end();
      if (keeper.exitCode === null) await once(keeper, 'exit');
    },
  };
}

/** Gives whether it was not there. */
async function createDatabase(url: string, name: string): Promise<boolean> {
  const rows = await query(url, `SELECT 1 FROM pg_database WHERE datname = '${name}'`);
  if (rows.length === 0) await query(url, `CREATE DATABASE "${name}" TEMPLATE template0`);
  return rows.length === 0;
}

async function untilReady(url: string, log: string): Promise<string> {
  for (const givenUpMs = performance.now() + START_LIMIT_MS; ; await sleep(50)) {
    try {
      const [row] = await query(url, 'SHOW server_version');
      return String(row?.['server_version']);
    } catch (error) {
      if (performance.now() < givenUpMs) continue;
      throw new Error(`postgres did not start: ${readFileSync(log, 'utf8').trim()}`, { cause: error });
    }
  }
}

async function query(url: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(statement).finally(() => client.end());
  return rows;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

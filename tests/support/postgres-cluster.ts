import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { postgresBinaries } from './postgres-binaries.ts';
import { unprivilegedUser } from './unprivileged-user.ts';
import type { RunAs } from './unprivileged-user.ts';

const START_LIMIT_MS = 120_000;

/** Nothing needs to outlive the tests, so nothing is flushed to disk. */
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'listen_addresses=127.0.0.1'];

/**
 * Runs the server for as long as its standard input stays open: when our process ends, however it ends, the pipe closes,
 * the server stops and its folder goes. A line on standard input is the name of a signal that ends the server, or "start".
 */
const WHILE_WE_LIVE = `folder=$1; shift
start() { "$@" >>"$folder/log" 2>&1 & server=$!; }
halt() { [ -z "$server" ] || { kill -"$1" $server; wait $server; server=; }; }
start "$@"
while read -r word; do if [ "$word" = start ]; then start "$@"; else halt "$word"; fi; done
halt QUIT; rm -rf "$folder"`;

export interface PostgresCluster {
  /** Of the database "postgres", as superuser; others are made from there. */
  readonly url: string;
  /** Where its folder "data" is. */
  readonly folder: string;
  /** Ends the server, with its data kept: in order, or as a crash would. Resolves when nothing listens any more. */
  halt(how: 'in order' | 'as a crash'): Promise<void>;
  /** Starts it again at the same address. */
  resume(): Promise<void>;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

/** Fills the folder "data" that a server is to work on. */
export type Initialise = (binaries: string, folder: string, user: RunAs) => void;

/** Another program has taken the port between the moment it was free and the start of the server. */
class PortTakenError extends Error {}

/**
 * Starts a PostgreSQL of its own in a temporary folder, on a free port of 127.0.0.1. UTF-8, code point order. As root it
 * runs as an unprivileged user.
 *
 * @throws Error that says why it cannot run here
 */
export async function startPostgres(fill: Initialise = initialise): Promise<PostgresCluster> {
  for (;;) {
    try {
      return await startAt(await freePort(), fill);
    } catch (error) {
      if (!(error instanceof PortTakenError)) throw error;
    }
  }
}

async function startAt(port: number, fill: Initialise): Promise<PostgresCluster> {
  const user = unprivilegedUser();
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-pg-'));
  try {
    if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
    const binaries = postgresBinaries(user, folder);
    fill(binaries, folder, user);
    const keeper = launch(binaries, folder, port, user);
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
    await untilReady(url, keeper, folder);
    return {
      url,
      folder,
      async halt(how) {
        keeper.stdin?.write(how === 'in order' ? 'INT\n' : 'QUIT\n');
        await untilAway(port);
      },
      async resume() {
        keeper.stdin?.write('start\n');
        await untilReady(url, keeper, folder);
      },
      stop: () => stop(keeper),
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function initialise(binaries: string, folder: string, user: RunAs): void {
  const order = ['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const args = ['-D', join(folder, 'data'), '--username=postgres', '--auth=trust', '--no-sync', ...order];
  const { status, stderr, error } = spawnSync(join(binaries, 'initdb'), args, {
    ...user,
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw error ?? new Error(`initdb: ${stderr.trim()}`);
}

function launch(binaries: string, folder: string, port: number, user: RunAs): ChildProcess {
  const settings = [...SETTINGS, `port=${port}`, `unix_socket_directories=${folder}`].flatMap((setting) => [
    '-c',
    setting,
  ]);
  const command = [join(binaries, 'postgres'), '-D', join(folder, 'data'), ...settings];
  // Detached, so that Ctrl-C reaches the tests only: the server must be there until they have let go of it.
  return spawn('sh', ['-c', WHILE_WE_LIVE, 'sh', folder, ...command], {
    ...user,
    cwd: tmpdir(),
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

async function untilReady(url: string, keeper: ChildProcess, folder: string): Promise<void> {
  const givenUpMs = performance.now() + START_LIMIT_MS;
  try {
    while (!(await isOurs(url, folder))) {
      const log = logOf(folder);
      if (log.includes('could not bind')) throw new PortTakenError(log);
      if (performance.now() > givenUpMs) throw new Error(`postgres did not start: ${log}`);
      await sleep(25);
    }
  } catch (error) {
    keeper.stdin?.end();
    throw error;
  }
}

/** Whether the server answers; throws when another one answers in its place. */
async function isOurs(url: string, folder: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    if (rows[0]?.data_directory !== join(folder, 'data')) throw new PortTakenError(logOf(folder));
    return true;
  } catch (error) {
    if (error instanceof PortTakenError) throw error;
    return false;
  } finally {
    // Not awaited: a connection that was refused may have nothing to end.
    void client.end().catch(() => undefined);
  }
}

function logOf(folder: string): string {
  const log = join(folder, 'log');
  return existsSync(log) ? readFileSync(log, 'utf8').trim() : '';
}

async function untilAway(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
    } catch {
      return;
    } finally {
      socket.destroy();
    }
    await sleep(10);
  }
}

async function stop(keeper: ChildProcess): Promise<void> {
  if (keeper.exitCode !== null) return;
  keeper.stdin?.end();
  await once(keeper, 'exit');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

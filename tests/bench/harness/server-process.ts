import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** A program that serves. */
export interface ServerCommand {
  /** The script and its arguments; Node runs it. */
  readonly arguments: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export interface ServerProcess {
  readonly processId: number;
  readonly url: URL;
  /** From the start of the process until it told its address. */
  readonly startMs: number;
  stop(): Promise<void>;
}

/** What ends the servers that still run when our process ends. */
const atExit = new Set<() => unknown>();
process.once('exit', () => atExit.forEach((kill) => kill()));

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 5000;

/**
 * Starts a server in a process of its own and waits until it prints the address of its GraphQL endpoint. Throws what it printed
 * instead, when it ends before.
 */
export async function startServerProcess({ arguments: words, environment }: ServerCommand): Promise<ServerProcess> {
  const startedMs = performance.now();
  const child = spawn(process.execPath, words, {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = (): unknown => child.kill('SIGKILL');
  atExit.add(kill);
  child.once('exit', () => atExit.delete(kill));
  let printed = '';
  const url = await new Promise<URL>((resolve, reject) => {
    const fail = (reason: string): void => reject(new Error(`${words[0]} ${reason}: ${printed.trim()}`));
    const take = (text: string): void => {
      printed += text;
      const [found] = /http:\/\/[^\s"]+\/graphql/.exec(printed) ?? [];
      if (found !== undefined) resolve(new URL(found));
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', take);
    child.once('error', reject).once('exit', (code) => fail(`ended with exit code ${code}`));
    setTimeout(() => fail('printed no address'), START_LIMIT_MS).unref();
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await Promise.race([ended, sleep(STOP_LIMIT_MS, undefined, { ref: false })]);
    kill();
    await ended;
  };
  return { processId: child.pid ?? 0, url, startMs: performance.now() - startedMs, stop };
}

import { setTimeout as sleep } from 'node:timers/promises';
import { startProcess } from '../../tests/support/program-process.ts';

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

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 5000;

/**
 * Starts a server in a process of its own and waits until it prints the address of its GraphQL endpoint. Throws what it printed
 * instead, when it ends before.
 */
export async function startServerProcess({ arguments: words, environment }: ServerCommand): Promise<ServerProcess> {
  const startedMs = performance.now();
  const program = startProcess(words, { NODE_ENV: 'production', ...environment });
  const tooLate = sleep(START_LIMIT_MS, undefined, { ref: false }).then(() => {
    throw new Error(`${words[0]} printed no address: ${program.written.errors}`);
  });
  const address = await Promise.race([program.saying(/http:\/\/[^\s"]+\/graphql/), tooLate]);
  const stop = async (): Promise<void> => {
    await Promise.race([program.end('SIGTERM'), sleep(STOP_LIMIT_MS, undefined, { ref: false })]);
    await program.end('SIGKILL');
  };
  return { processId: program.processId, url: new URL(address), startMs: performance.now() - startedMs, stop };
}

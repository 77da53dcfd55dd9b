import { setTimeout as sleep } from 'node:timers/promises';
import { EXIT } from './exit-codes.ts';

/** npm and the shell both pass Ctrl-C on: what comes this soon after the first is the same key press. */
const SAME_PRESS_MS = 500;

/** The program does not end sooner after Ctrl-C, or the second message of the same key press would find it without ears. */
const ECHO_MS = 100;

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs `work` with a signal that Ctrl-C or SIGTERM aborts, after `onFirst` has said so. A second Ctrl-C or SIGTERM ends the
 * program at once.
 */
export async function interruptible<T>(onFirst: () => void, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let firstAt: number | undefined;
  const interrupt = (): void => {
    if (firstAt !== undefined && performance.now() - firstAt > SAME_PRESS_MS) endAtOnce(interrupt);
    if (firstAt !== undefined) return;
    firstAt = performance.now();
    onFirst();
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, interrupt);
  try {
    return await work(controller.signal);
  } finally {
    if (controller.signal.aborted) await sleep(ECHO_MS);
    for (const name of SIGNALS) process.off(name, interrupt);
  }
}

/** Ends the program, after its exit handlers, as an interrupt does: `process.exit` alone would wait for a read that hangs. */
function endAtOnce(interrupt: () => void): never {
  process.once('exit', () => {
    for (const name of SIGNALS) process.off(name, interrupt);
    process.kill(process.pid, 'SIGINT');
  });
  process.exit(EXIT.interrupted);
}

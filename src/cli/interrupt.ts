import { setTimeout as sleep } from 'node:timers/promises';
import { EXIT } from './exit-codes.ts';

/** npm passes on a signal that the system has sent to its whole group: what arrives this soon after the first is the same signal. */
const ECHO_MS = 100;

/** A key that is held sends Ctrl-C again and again. What arrives this soon after the first is the same key press. */
const SAME_PRESS_MS = 500;

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs `work` with a signal that Ctrl-C or SIGTERM aborts, after `onFirst` has said so. A second Ctrl-C or SIGTERM ends the
 * program at once.
 */
export async function interruptible<T>(onFirst: () => void, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let firstAt: number | undefined;
  const interrupt = (name: NodeJS.Signals): void => {
    const sameMs = name === 'SIGINT' ? SAME_PRESS_MS : ECHO_MS;
    if (firstAt !== undefined && performance.now() - firstAt > sameMs) endAtOnce(interrupt);
    if (firstAt !== undefined) return;
    firstAt = performance.now();
    onFirst();
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, interrupt);
  try {
    return await work(controller.signal);
  } finally {
    // A program that ended sooner would have no handler for the same signal passed on.
    if (controller.signal.aborted) await sleep(ECHO_MS);
    for (const name of SIGNALS) process.off(name, interrupt);
  }
}

/** Ends the program, after its exit handlers, as an interrupt does: `process.exit` alone would wait for a read that hangs. */
function endAtOnce(interrupt: NodeJS.SignalsListener): never {
  process.once('exit', () => {
    for (const name of SIGNALS) process.off(name, interrupt);
    process.kill(process.pid, 'SIGINT');
  });
  process.exit(EXIT.interrupted);
}

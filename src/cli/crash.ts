import { setTimeout as sleep } from 'node:timers/promises';
import { CliError } from './cli-error.ts';

/** So long a command may take to end after a crash, in milliseconds. A server answers running requests first. */
const END_LIMIT_MS = 12_000;

/** Resolves when the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}

/** The result of `work`. Rejects at once, with the reason of `crash`, when that is aborted first. */
export async function orCrash<T>(crash: AbortSignal, work: Promise<T>): Promise<T> {
  const first = await Promise.race([work.then((result) => ({ result })), aborted(crash)]);
  if (first) return first.result;
  throw crashError(crash);
}

/**
 * The result of a command. After a crash the command has 12 s to close what it has opened. Then this rejects with a plain error,
 * because an error that no code handles is a fault of the program whatever its type.
 */
export async function untilEnd<T>(crash: AbortSignal, command: Promise<T>, limitMs = END_LIMIT_MS): Promise<T> {
  const over = new AbortController();
  const ended = command.then(
    () => undefined,
    () => undefined,
  );
  const late = aborted(crash).then(() => sleep(limitMs, undefined, { signal: over.signal }));
  await Promise.race([ended, late]);
  over.abort();
  if (crash.aborted) throw crashError(crash);
  return command;
}

/** The error of a crash, as a plain one unless it says how the command ends. */
export function crashError({ reason }: AbortSignal): Error {
  const cause: unknown = reason;
  if (cause instanceof CliError) return cause;
  return new Error(cause instanceof Error ? cause.message : String(cause), { cause });
}

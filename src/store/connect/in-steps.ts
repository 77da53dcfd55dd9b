import type { Connection } from './connection.ts';

/** What computes in steps needs of a connection. */
export type Pauser = Pick<Connection, 'pauseIfDue'>;

/**
 * The result of a computation that yields after each step of at most a few milliseconds: the event loop turns between steps as often as
 * needed. Rejects when the connection's work is to stop.
 */
export async function inSteps<Result>(connection: Pauser, steps: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await connection.pauseIfDue();
  }
}

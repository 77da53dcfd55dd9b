import type { Pauser } from './in-steps.ts';

/** The last computation in line of each session; never rejects. */
const lines = new WeakMap<Pauser, Promise<unknown>>();

/**
 * Carries out work that needs much memory after all such work of the same session. Its statements run one after another in any case, so
 * that nothing takes longer; and as many sessions as there are read connections bound the memory of the process.
 */
export function oneAtATime<Result>(connection: Pauser, work: () => Promise<Result>): Promise<Result> {
  const line = lines.get(connection) ?? Promise.resolve();
  const turn = line.then(() => connection.pauseIfDue()).then(work);
  lines.set(
    connection,
    turn.catch(() => undefined),
  );
  return turn;
}

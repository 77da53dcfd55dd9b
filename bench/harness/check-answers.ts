import { deepStrictEqual } from 'node:assert';
import type { DrawnRequest } from '../workloads/drawn-request.ts';
import { ask, type MeasuredServer } from './measured-server.ts';

/** Requests of each workload that are compared. */
const COMPARED = 25;

/**
 * Throws unless the server answers the first requests of a workload as the reference does, value by value and in the same order.
 * Cursors are opaque: that one is there is all that must be the same.
 */
export async function checkAnswers(
  server: MeasuredServer,
  reference: MeasuredServer,
  requests: readonly DrawnRequest[],
): Promise<void> {
  const { name, normalize } = server.contender;
  for (const request of requests.slice(0, COMPARED)) {
    const answer = await ask(server, request);
    if (!normalize) continue;
    const expected = await ask(reference, request);
    try {
      deepStrictEqual(withoutCursors(normalize(answer, request.workload)), withoutCursors(expected));
    } catch (error) {
      const difference = error instanceof Error ? error.message : String(error);
      throw new Error(
        `${name} answers ${JSON.stringify(request)} otherwise than ${reference.contender.name}: ${difference}`,
      );
    }
  }
}

function withoutCursors(answer: unknown): unknown {
  const text = JSON.stringify(answer, (key, value: unknown) => (key === 'endCursor' ? typeof value : value));
  return JSON.parse(text) as unknown;
}

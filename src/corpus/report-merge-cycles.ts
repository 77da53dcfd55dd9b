import type { ProblemList } from './problem-list.ts';
import type { Speaker } from './speaker.ts';

/**
 * Reports every circle of merges once, at the speaker of it that comes first. `known` are the merges that were declared before,
 * from id to id.
 */
export function reportMergeCycles(
  problems: ProblemList,
  speakers: readonly Speaker[],
  known: ReadonlyMap<string, string>,
): void {
  const declared = speakers.map(({ id, mergedInto }): [string, string | undefined] => [id, mergedInto]);
  const target = new Map<string, string | undefined>([...known, ...declared]);
  const settled = new Set<string>();
  for (const [index, { id }] of speakers.entries()) {
    const chain = new Set<string>();
    let next: string | undefined = id;
    while (next !== undefined && !settled.has(next) && !chain.has(next)) {
      chain.add(next);
      next = target.get(next);
    }
    if (next !== undefined && chain.has(next)) {
      const circle = [...chain].slice([...chain].indexOf(next));
      const message = `The merges go in a circle: ${[...circle, next].join(' → ')}.`;
      const remedy = 'Remove "mergedInto" from the speaker that is to stay.';
      problems.add('SPEAKER_MERGE_CYCLE', `speaker ${index + 1}, mergedInto`, message, remedy);
    }
    for (const seen of chain) settled.add(seen);
  }
}

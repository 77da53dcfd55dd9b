import type { TokenRange } from '../reading/reading.ts';
import { confidenceOf } from './rule-table.ts';
import type { Draft } from './cue.ts';

/**
 * Keeps of drafts whose contents cross the surer one, and puts the rest in reading order. A content inside another stays when its
 * cue stands there too: a quote within a quote.
 */
export function settleConflicts(drafts: readonly Draft[], tokenCount: number): Draft[] {
  const kept: Draft[] = [];
  const owner = new Int32Array(tokenCount).fill(-1);
  const bySureness = drafts.toSorted((a, b) => confidenceOf(b.rule) - confidenceOf(a.rule) || startOf(a) - startOf(b));
  for (const draft of bySureness) {
    if (!fits(draft, kept, owner)) continue;
    for (const { first, end } of draft.content) {
      for (let token = first; token < end; token += 1) if (owner[token] === -1) owner[token] = kept.length;
    }
    kept.push(draft);
  }
  return kept.toSorted((a, b) => startOf(a) - startOf(b));
}

function fits(draft: Draft, kept: readonly Draft[], owner: Int32Array): boolean {
  if (crossesAtStart(draft, kept, owner)) return false;
  const owners = new Set<number>();
  for (const { first, end } of draft.content) {
    for (let token = first; token < end; token += 1) owners.add(owner[token] ?? -1);
  }
  if (owners.size > 2) return false;
  return [...owners].every((index) => {
    const other = kept[index];
    if (!other) return true;
    return isInside(draft.content, other)
      ? isInside(draft.cue, other)
      : isInside(other.content, draft) && isInside(other.cue, draft);
  });
}

/** A quick look that spares most drafts the long one: texts of nothing but verbs would take too long. */
function crossesAtStart(draft: Draft, kept: readonly Draft[], owner: Int32Array): boolean {
  return draft.content.some(({ first }) => {
    const other = kept[owner[first] ?? -1];
    return other !== undefined && !isInside(draft.content, other) && !isInside(other.content, draft);
  });
}

function isInside(ranges: readonly TokenRange[], { content }: Draft): boolean {
  return (
    ranges.length > 0 &&
    ranges.every(({ first, end }) => content.some((outer) => outer.first <= first && end <= outer.end))
  );
}

function startOf({ content }: Draft): number {
  return content[0]?.first ?? 0;
}

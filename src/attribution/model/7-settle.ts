import type { Finding } from './3-find-arguments.ts';
import type { Stretch } from './feature-list.ts';

/** A finding and the probability that it is right. */
export interface JudgedFinding extends Finding {
  readonly chance: number;
}

/** A finding may share this part of its content with likelier ones, and so may each run of it, if it is to stay whole. */
const SHARED_PART = 0.3;

/**
 * The findings that stand when each word is content only once, the likelier first; in reading order of their contents. A finding
 * that has too much in common with likelier ones keeps the runs that are its own.
 */
export function settle(judged: readonly JudgedFinding[], count: number): readonly JudgedFinding[] {
  const isTaken = new Uint8Array(count);
  const kept: JudgedFinding[] = [];
  const order = judged.map((finding, index) => ({ finding, index }));
  for (const { finding } of order.sort((a, b) => b.finding.chance - a.finding.chance || a.index - b.index)) {
    const content = ownRuns(finding.content, isTaken);
    if (content.length === 0) continue;
    for (const { first, end } of content) isTaken.fill(1, first, end);
    kept.push({ ...finding, content });
  }
  return kept.sort((a, b) => (a.content[0]?.first ?? 0) - (b.content[0]?.first ?? 0));
}

/** The runs that are mostly free, without the ends that likelier findings have. */
function ownRuns(content: readonly Stretch[], isTaken: Uint8Array): readonly Stretch[] {
  const own = isMostlyFree(content, isTaken) ? content : content.filter((run) => isMostlyFree([run], isTaken));
  return own.flatMap((run) => withoutTakenEnds(run, isTaken));
}

function withoutTakenEnds(run: Stretch, isTaken: Uint8Array): readonly Stretch[] {
  let { first, end } = run;
  while (first < end && isTaken[first] === 1) first += 1;
  while (end > first && isTaken[end - 1] === 1) end -= 1;
  return first < end ? [{ first, end }] : [];
}

function isMostlyFree(runs: readonly Stretch[], isTaken: Uint8Array): boolean {
  let [tokens, shared] = [0, 0];
  for (const { first, end } of runs) {
    tokens += end - first;
    for (let token = first; token < end; token += 1) shared += isTaken[token] ?? 0;
  }
  return shared <= SHARED_PART * tokens;
}

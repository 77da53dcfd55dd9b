import type { Finding } from './3-find-arguments.ts';

/** A finding and the probability that it is right. */
export interface JudgedFinding extends Finding {
  readonly chance: number;
}

/** A finding may share this part of its content with likelier ones. */
const SHARED_PART = 0.3;

/** The findings that stand when each word is content only once, the likelier first; in reading order of their contents. */
export function settle(judged: readonly JudgedFinding[], count: number): readonly JudgedFinding[] {
  const isTaken = new Uint8Array(count);
  const kept: JudgedFinding[] = [];
  const order = judged.map((finding, index) => ({ finding, index }));
  for (const { finding } of order.sort((a, b) => b.finding.chance - a.finding.chance || a.index - b.index)) {
    let [tokens, shared] = [0, 0];
    for (const { first, end } of finding.content) {
      tokens += end - first;
      for (let token = first; token < end; token += 1) shared += isTaken[token] ?? 0;
    }
    if (shared > SHARED_PART * tokens) continue;
    for (const { first, end } of finding.content) isTaken.fill(1, first, end);
    kept.push(finding);
  }
  return kept.sort((a, b) => (a.content[0]?.first ?? 0) - (b.content[0]?.first ?? 0));
}

import type { Labelling } from './1-label-tokens.ts';
import type { Finding } from './3-find-arguments.ts';
import { meanChance, takenBy } from './4-add-bare-quotations.ts';
import type { Columns } from './columns.ts';
import type { Stretch } from './feature-list.ts';
import type { RuleAttribution } from './rule-columns.ts';

/** What the rules found is added when the chains have at most this part of its content. */
const MOST_TAKEN = 0.3;

/** What the rules found and the chains did not, to be judged like the rest. */
export function ruleFindings(columns: Columns, labelling: Labelling, findings: readonly Finding[]): readonly Finding[] {
  const isTaken = takenBy(findings, columns.count);
  return columns.rules.found
    .filter(({ content }) => takenPart(content, isTaken) <= MOST_TAKEN)
    .map((found) => findingOf(columns, labelling, found));
}

/** 1 where there is no content. */
function takenPart(content: readonly Stretch[], isTaken: Uint8Array): number {
  let [tokens, taken] = [0, 0];
  for (const { first, end } of content) {
    tokens += end - first;
    for (let token = first; token < end; token += 1) taken += isTaken[token] ?? 0;
  }
  return tokens === 0 ? 1 : taken / tokens;
}

function findingOf({ cueBin }: Columns, labelling: Labelling, { content, cue, source }: RuleAttribution): Finding {
  let head = cue[0]?.first ?? -1;
  for (const { first, end } of cue)
    for (let token = first; token < end; token += 1) if ((cueBin[token] ?? 0) > (cueBin[head] ?? 0)) head = token;
  const chances = content.map((run) => meanChance(labelling.content, run));
  return {
    content,
    cue,
    source,
    evidence: {
      head,
      cueChance: labelling.cue[head] ?? 0,
      contentChance: chances.reduce((sum, chance) => sum + chance, 0) / chances.length,
      leastContentChance: Math.min(...chances),
      sourceChance: source[0] ? meanChance(labelling.source, source[0]) : 0,
      isByRule: true,
    },
  };
}

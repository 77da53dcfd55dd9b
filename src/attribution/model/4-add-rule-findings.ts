import { type Labelling, meanChance } from './1-label-tokens.ts';
import type { Finding } from './3-find-arguments.ts';
import type { Columns } from './columns.ts';
import type { Stretch } from './feature-list.ts';
import type { RuleAttribution } from './rule-columns.ts';

/** What the rules found is left out when the chains found the same, to this part of what either holds. */
const SAME_PART = 0.8;

/** What the rules found and the chains did not, or not so, to be judged like the rest. */
export function ruleFindings(columns: Columns, labelling: Labelling, findings: readonly Finding[]): readonly Finding[] {
  const ownerOf = new Int32Array(columns.count).fill(-1);
  findings.forEach(({ content }, index) => {
    for (const { first, end } of content) ownerOf.fill(index, first, end);
  });
  const sizes = findings.map(({ content }) => tokensIn(content));
  return columns.rules.found
    .filter(({ content }) => tokensIn(content) > 0 && samePart(content, ownerOf, sizes) < SAME_PART)
    .map((found) => findingOf(columns, labelling, found));
}

/** The largest part of what either holds that a content has in common with one of the findings. */
function samePart(content: readonly Stretch[], ownerOf: Int32Array, sizes: readonly number[]): number {
  const shared = new Map<number, number>();
  for (const { first, end } of content) {
    for (const owner of ownerOf.subarray(first, end)) if (owner >= 0) shared.set(owner, (shared.get(owner) ?? 0) + 1);
  }
  const size = tokensIn(content);
  let most = 0;
  for (const [owner, tokens] of shared) most = Math.max(most, tokens / (size + (sizes[owner] ?? 0) - tokens));
  return most;
}

function tokensIn(runs: readonly Stretch[]): number {
  return runs.reduce((sum, { first, end }) => sum + end - first, 0);
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
      // Not Math.min(...chances): a long list overflows the stack.
      leastContentChance: chances.reduce((least, chance) => Math.min(least, chance), 1),
      sourceChance: source[0] ? meanChance(labelling.source, source[0]) : 0,
      isByRule: true,
    },
  };
}

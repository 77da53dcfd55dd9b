import type { JudgedFinding } from './7-settle.ts';
import type { Columns } from './columns.ts';
import type { Stretch } from './feature-list.ts';

/**
 * Rules for what the training texts never mark or never have: signatures behind a dash, transcripts, quotes within quotes, marks
 * that the printer forgot. The judge has not learned about these, so that they are kept where nothing else was found.
 */
const STRUCTURES = new Set(['quotation-dash-source', 'quotation-inside', 'label', 'floating', 'nested-quotation']);

/** Such a rule may share this part of its content with the other findings. */
const SHARED_PART = 0.3;

/** The findings with those of the rules that read the structure of the page; in reading order of their contents. */
export function keepStructures(columns: Columns, found: readonly JudgedFinding[]): readonly JudgedFinding[] {
  const ownerOf = new Int32Array(columns.count).fill(-1);
  found.forEach(({ content }, index) => {
    for (const { first, end } of content) ownerOf.fill(index, first, end);
  });
  const kept = columns.rules.found.filter(({ rule, content, cue }) => {
    if (!STRUCTURES.has(rule)) return false;
    if (sharedPart(content, ownerOf) <= SHARED_PART) return true;
    return rule === 'nested-quotation' && isInside([...content, ...cue], ownerOf, found);
  });
  const added = kept.map(({ content, cue, source, confidence }): JudgedFinding => ({
    content,
    cue,
    source,
    chance: confidence,
    evidence: {
      head: cue[0]?.first ?? -1,
      cueChance: 0,
      contentChance: 0,
      leastContentChance: 0,
      sourceChance: 0,
      isByRule: true,
    },
  }));
  return [...found, ...added].sort((a, b) => (a.content[0]?.first ?? 0) - (b.content[0]?.first ?? 0));
}

function sharedPart(runs: readonly Stretch[], ownerOf: Int32Array): number {
  let [tokens, shared] = [0, 0];
  for (const { first, end } of runs) {
    tokens += end - first;
    for (let token = first; token < end; token += 1) shared += (ownerOf[token] ?? -1) < 0 ? 0 : 1;
  }
  return tokens === 0 ? 1 : shared / tokens;
}

/** Does one finding hold all of these tokens, and more than them? */
function isInside(runs: readonly Stretch[], ownerOf: Int32Array, found: readonly JudgedFinding[]): boolean {
  const owner = ownerOf[runs[0]?.first ?? -1] ?? -1;
  return (
    found[owner] !== undefined &&
    runs.every(({ first, end }) => ownerOf.subarray(first, end).every((other) => other === owner))
  );
}

import type { Labelling } from './1-label-tokens.ts';
import { type Candidate } from './2-find-candidates.ts';
import { addArgumentFeatures } from './argument-features.ts';
import type { Chain } from './chain.ts';
import type { Columns } from './columns.ts';
import type { FeatureList, Stretch } from './feature-list.ts';
import { candidateColumn } from './paths.ts';
import { wholeQuotations } from './whole-quotations.ts';

/** The labels of the second chain: what a token is to one cue. */
export const ARGUMENT = { none: 0, content: 1, source: 2, cue: 3 } as const;
export const ARGUMENT_LABELS = 4;

/** A cue with the content and source that were found for it, as runs of tokens. */
export interface Finding {
  readonly content: readonly Stretch[];
  readonly cue: readonly Stretch[];
  readonly source: readonly Stretch[];
  readonly evidence: FindingEvidence;
}

/** What speaks for a finding; chances are probabilities. */
export interface FindingEvidence {
  /** The word that the cue is a cue for; -1: the finding rests on its quotation marks. */
  readonly head: number;
  readonly cueChance: number;
  /** Mean and least over the tokens. */
  readonly contentChance: number;
  readonly leastContentChance: number;
  /** 0 when there is no source. */
  readonly sourceChance: number;
  /** Was it found by the rules alone? */
  readonly isByRule: boolean;
}

/** Taken off the score of "none", as a cue without content is no use: found on the training data. */
const NONE_BIAS = -0.6;

/** For each candidate the content and source that go with it; those without content are left out. */
export function findArguments(
  columns: Columns,
  labelling: Labelling,
  candidates: readonly Candidate[],
  { chain, list }: { readonly chain: Chain; readonly list: FeatureList },
): readonly Finding[] {
  const candidateOf = candidateColumn(candidates, columns.count);
  return candidates.flatMap((candidate) => {
    addArgumentFeatures(list, { columns, labelling, candidateOf }, candidate);
    chain.score(list);
    const labels = chain.best(NONE_BIAS);
    if (!labels.includes(ARGUMENT.content)) return [];
    chain.weigh();
    return findingOf(columns, labelling, candidate, { labels, marginals: chain.marginals });
  });
}

interface Labels {
  readonly labels: Uint8Array;
  readonly marginals: Float64Array;
}

function findingOf(columns: Columns, labelling: Labelling, candidate: Candidate, found: Labels): Finding {
  const { first, head } = candidate;
  const content = likelyRuns(found, runsOf(found.labels, ARGUMENT.content, 0)).map((run) =>
    moved(run, candidate.window.first),
  );
  const cue = runsOf(found.labels, ARGUMENT.cue, candidate.window.first);
  const contentChances = chancesOf(found, ARGUMENT.content);
  const sourceChances = chancesOf(found, ARGUMENT.source);
  return {
    content: wholeQuotations(columns, content, head),
    cue: cue.length > 0 ? cue : [{ first, end: candidate.end }],
    source: runsOf(found.labels, ARGUMENT.source, candidate.window.first),
    evidence: {
      head,
      cueChance: labelling.cue[head] ?? 0,
      contentChance: meanOf(contentChances),
      leastContentChance: contentChances.reduce((least, chance) => Math.min(least, chance), 1),
      sourceChance: meanOf(sourceChances),
      isByRule: false,
    },
  };
}

/** A run of content with a lower mean chance goes with its cue only when no other run does better. */
const LIKELY = 0.5;

/** The runs of content that are likely, or else the likeliest alone; as places in the window. */
function likelyRuns({ marginals }: Labels, runs: readonly Stretch[]): readonly Stretch[] {
  const chances = runs.map(({ first, end }) => {
    let sum = 0;
    for (let at = first; at < end; at += 1) sum += marginals[at * ARGUMENT_LABELS + ARGUMENT.content] ?? 0;
    return sum / (end - first);
  });
  const top = Math.max(...chances);
  return runs.filter((_, index) => (chances[index] ?? 0) >= Math.min(LIKELY, top));
}

function moved({ first, end }: Stretch, by: number): Stretch {
  return { first: first + by, end: end + by };
}

/** The chances of the tokens that have a label. */
function chancesOf({ labels, marginals }: Labels, label: number): readonly number[] {
  const chances: number[] = [];
  labels.forEach((given, at) => {
    if (given === label) chances.push(marginals[at * ARGUMENT_LABELS + label] ?? 0);
  });
  return chances;
}

function meanOf(chances: readonly number[]): number {
  return chances.length === 0 ? 0 : chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
}

function runsOf(labels: Uint8Array, label: number, from: number): Stretch[] {
  const runs: Stretch[] = [];
  for (let first = labels.indexOf(label); first >= 0;) {
    let end = first + 1;
    while (labels[end] === label) end += 1;
    runs.push({ first: from + first, end: from + end });
    first = labels.indexOf(label, end);
  }
  return runs;
}

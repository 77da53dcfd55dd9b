import type { Chain } from './chain.ts';
import type { Columns } from './columns.ts';
import type { FeatureList, Stretch } from './feature-list.ts';
import { addTokenFeatures } from './token-features.ts';
import { isSign } from './word-shape.ts';

/** The labels of the first chain: outside, and the first or a later token of a content, a source, a cue. */
export const LABEL = { outside: 0, content: 1, inContent: 2, source: 3, inSource: 4, cue: 5, inCue: 6 } as const;
export const LABELS = 7;

/** Longer paragraphs are labelled piece by piece, which bounds memory. */
const LONGEST_SEQUENCE = 600;

/** What the first chain thinks of every token: probabilities, and the most likely labels. */
export interface Labelling {
  readonly content: Float32Array;
  readonly contentStart: Float32Array;
  readonly source: Float32Array;
  readonly sourceStart: Float32Array;
  readonly cue: Float32Array;
  readonly cueStart: Float32Array;
  readonly label: Uint8Array;
}

/** May label `b` follow label `a`? A later token needs one of its kind before it. */
export function mayFollow(a: number, b: number): boolean {
  return b % 2 === 1 || b === LABEL.outside || a === b || a === b - 1;
}

/** The runs of tokens that are labelled at once: paragraphs, the longest ones in pieces. */
export function* sequencesOf({ reading }: Columns): Generator<Stretch> {
  for (const { first, end } of reading.paragraphs) {
    for (let at = first; at < end; at += LONGEST_SEQUENCE)
      yield { first: at, end: Math.min(end, at + LONGEST_SEQUENCE) };
  }
}

/** Labels the tokens of an article by themselves, paragraph by paragraph: where contents, sources and cues may be. */
export function labelTokens(columns: Columns, chain: Chain, list: FeatureList): Labelling {
  const { count } = columns;
  const labelling: Labelling = {
    content: new Float32Array(count),
    contentStart: new Float32Array(count),
    source: new Float32Array(count),
    sourceStart: new Float32Array(count),
    cue: new Float32Array(count),
    cueStart: new Float32Array(count),
    label: new Uint8Array(count),
  };
  for (const stretch of sequencesOf(columns)) {
    // A long run of signs without one word: nobody says anything there, and a megabyte of marks is passed over at once.
    if (stretch.end - stretch.first >= 100 && columns.shape.subarray(stretch.first, stretch.end).every(isSign))
      continue;
    addTokenFeatures(list, columns, stretch);
    chain.score(list);
    labelling.label.set(chain.best(), stretch.first);
    chain.weigh();
    for (let token = stretch.first; token < stretch.end; token += 1)
      keep(labelling, token, chain.marginals, (token - stretch.first) * LABELS);
  }
  return labelling;
}

function keep(labelling: Labelling, token: number, marginals: Float64Array, at: number): void {
  const content = marginals[at + LABEL.content] ?? 0;
  const source = marginals[at + LABEL.source] ?? 0;
  const cue = marginals[at + LABEL.cue] ?? 0;
  labelling.contentStart[token] = content;
  labelling.content[token] = content + (marginals[at + LABEL.inContent] ?? 0);
  labelling.sourceStart[token] = source;
  labelling.source[token] = source + (marginals[at + LABEL.inSource] ?? 0);
  labelling.cueStart[token] = cue;
  labelling.cue[token] = cue + (marginals[at + LABEL.inCue] ?? 0);
}

/** The mean probability of the tokens of a stretch. */
export function meanChance(chances: Float32Array, { first, end }: Stretch): number {
  return chances.subarray(first, end).reduce((sum, chance) => sum + chance, 0) / (end - first);
}

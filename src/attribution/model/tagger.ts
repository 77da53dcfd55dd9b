import { mix } from './mix.ts';
import { type PackedRows, RowSum } from './packed-rows.ts';
import type { WordColumns } from './word-columns.ts';

/** The parts of speech, as Universal Dependencies names them; the numbers are part of the weights. */
export const TAGS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;

/** Weights of the tagger: `TAGS.length` a row, the number of rows a power of two. */
export interface TaggerWeights {
  readonly rows: PackedRows;
}

const NO_TAG = TAGS.length;
export const TAGGER_TEMPLATES = 14;

/** Where the rows of one token are written. */
interface RowBuffer {
  readonly rows: Int32Array;
  readonly mask: number;
}

/** The rows of one token, given the tags of the two tokens before it. */
export function taggerRows(
  { word, suffix3, suffix2, prefix3, shape, fineGroup, middleGroup }: WordColumns,
  token: number,
  [before2, before]: readonly [number, number],
  { rows, mask }: RowBuffer,
): void {
  const here = word[token] ?? 0;
  const form = shape[token] ?? 0;
  const wordAfter = word[token + 1] ?? 0;
  rows[0] = mix(1, here) & mask;
  rows[1] = mix(2, suffix3[token] ?? 0) & mask;
  rows[2] = mix(3, mix(suffix2[token] ?? 0, form)) & mask;
  rows[3] = mix(4, prefix3[token] ?? 0) & mask;
  rows[4] = mix(5, mix(form, before)) & mask;
  rows[5] = mix(6, before) & mask;
  rows[6] = mix(7, before2 * 32 + before) & mask;
  rows[7] = mix(8, mix(here, before)) & mask;
  rows[8] = mix(9, word[token - 1] ?? 0) & mask;
  rows[9] = mix(10, wordAfter) & mask;
  rows[10] = mix(11, mix(suffix3[token + 1] ?? 0, before)) & mask;
  rows[11] = mix(12, mix(here, wordAfter)) & mask;
  rows[12] = mix(13, fineGroup[token] ?? 0) & mask;
  rows[13] = mix(14, mix(middleGroup[token] ?? 0, middleGroup[token + 1] ?? 0)) & mask;
}

/** Fills the column of tags from left to right, each tag chosen beside those before it (a greedy averaged perceptron, Collins 2002). */
export function tagTokens(columns: WordColumns, weights: TaggerWeights): void {
  const mask = weights.rows.words.length / weights.rows.wordsPerRow - 1;
  const sum = new RowSum(weights.rows);
  const rows = new Int32Array(TAGGER_TEMPLATES);
  const { tag, soleTag, reading, count } = columns;
  for (let token = 0; token < count; token += 1) {
    const sole = soleTag[token] ?? 0;
    if (sole > 0) {
      tag[token] = sole - 1;
      continue;
    }
    const sentence = reading.tokens.sentence[token];
    const before = tagBefore(columns, token - 1, sentence);
    taggerRows(columns, token, [tagBefore(columns, token - 2, sentence), before], { rows, mask });
    sum.sum(rows, 0, TAGGER_TEMPLATES);
    tag[token] = bestTag(sum.lanes);
  }
}

/** The tag of a token before; another number where the sentence had not begun. */
export function tagBefore({ tag, reading }: WordColumns, token: number, sentence: number | undefined): number {
  return token >= 0 && reading.tokens.sentence[token] === sentence ? (tag[token] ?? NO_TAG) : NO_TAG;
}

/** The tag with the highest score, the first of equals. */
export function bestTag(scores: ArrayLike<number>): number {
  let best = 0;
  for (let tag = 1; tag < TAGS.length; tag += 1) if ((scores[tag] ?? 0) > (scores[best] ?? 0)) best = tag;
  return best;
}

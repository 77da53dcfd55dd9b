import { mix } from './mix.ts';
import { type PackedRows, RowSum } from './packed-rows.ts';
import type { WordFacts } from './vocabulary.ts';

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

/** Tokens to be tagged: token `i` has the `i`th entry of each list. */
export interface TaggableTokens {
  readonly facts: readonly WordFacts[];
  /** Index of the sentence. */
  readonly sentence: Uint32Array;
  /** Filled by the tagger. */
  readonly tag: Int32Array;
}

/** A token outside the text. */
const NO_WORD = { hash: 0, suffix3: 0, middleGroup: 0 };

/** Where the rows of one token are written. */
interface RowBuffer {
  readonly rows: Int32Array;
  /** Number of rows of the table, a power of two, less one. */
  readonly mask: number;
}

/** Writes the rows of one token, whose features are its word, its neighbours, and the tags of the two tokens before it. */
export function taggerRows(tokens: TaggableTokens, token: number, { rows, mask }: RowBuffer): void {
  const { facts } = tokens;
  const here = facts[token];
  if (here === undefined) return;
  const { hash, shape } = here;
  const after = facts[token + 1] ?? NO_WORD;
  const before = tagBefore(tokens, token, 1);
  const before2 = tagBefore(tokens, token, 2);
  rows[0] = mix(1, hash) & mask;
  rows[1] = mix(2, here.suffix3) & mask;
  rows[2] = mix(3, mix(here.suffix2, shape)) & mask;
  rows[3] = mix(4, here.prefix3) & mask;
  rows[4] = mix(5, mix(shape, before)) & mask;
  rows[5] = mix(6, before) & mask;
  rows[6] = mix(7, before2 * 32 + before) & mask;
  rows[7] = mix(8, mix(hash, before)) & mask;
  rows[8] = mix(9, token > 0 ? (facts[token - 1] ?? NO_WORD).hash : 0) & mask;
  rows[9] = mix(10, after.hash) & mask;
  rows[10] = mix(11, mix(after.suffix3, before)) & mask;
  rows[11] = mix(12, mix(hash, after.hash)) & mask;
  rows[12] = mix(13, here.fineGroup) & mask;
  rows[13] = mix(14, mix(here.middleGroup, after.middleGroup)) & mask;
}

/** The tag of the token so many places before; another number where the sentence had not begun. */
function tagBefore({ tag, sentence }: TaggableTokens, token: number, places: number): number {
  const at = token - places;
  return at >= 0 && sentence[at] === sentence[token] ? (tag[at] ?? NO_TAG) : NO_TAG;
}

/** Fills the column of tags from left to right, each tag chosen beside those before it (a greedy averaged perceptron, Collins 2002). */
export function tagTokens(tokens: TaggableTokens, weights: TaggerWeights): void {
  const mask = weights.rows.words.length / weights.rows.wordsPerRow - 1;
  const sum = new RowSum(weights.rows);
  const buffer = { rows: new Int32Array(TAGGER_TEMPLATES), mask };
  const { facts, tag } = tokens;
  for (let token = 0; token < facts.length; token += 1) {
    const sole = facts[token]?.soleTag ?? 0;
    if (sole === 0) {
      taggerRows(tokens, token, buffer);
      sum.sum(buffer.rows, 0, TAGGER_TEMPLATES);
    }
    tag[token] = sole === 0 ? bestTag(sum.lanes) : sole - 1;
  }
}

/** The tag with the highest score, the first of equals. */
export function bestTag(scores: Int32Array | Float64Array): number {
  let best = 0;
  for (let tag = 1; tag < TAGS.length; tag += 1) if ((scores[tag] ?? 0) > (scores[best] ?? 0)) best = tag;
  return best;
}

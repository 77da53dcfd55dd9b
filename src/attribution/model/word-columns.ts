import type { WordReading } from '../reading/reading.ts';
import type { WordFacts } from './vocabulary.ts';

/**
 * What is known of the words of a reading: token `i` has the `i`th entry of each column. All are of one type, so that the code
 * that reads them stays fast.
 */
export interface WordColumns {
  readonly reading: WordReading;
  readonly count: number;
  readonly word: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix2: Int32Array;
  readonly prefix3: Int32Array;
  readonly shape: Int32Array;
  readonly fineGroup: Int32Array;
  readonly middleGroup: Int32Array;
  readonly cueBin: Int32Array;
  /** Part of speech of words that have only one, from 1; else 0. */
  readonly soleTag: Int32Array;
  /** Part of speech; filled by the tagger. */
  readonly tag: Int32Array;
}

/** The columns of a reading; `factsOf` is asked about the printed word of each token, in order. */
export function wordColumnsOf(reading: WordReading, factsOf: (printed: string) => WordFacts): WordColumns {
  const { count } = reading.tokens;
  const columns: WordColumns = {
    reading,
    count,
    word: new Int32Array(count),
    suffix3: new Int32Array(count),
    suffix2: new Int32Array(count),
    prefix3: new Int32Array(count),
    shape: new Int32Array(count),
    fineGroup: new Int32Array(count),
    middleGroup: new Int32Array(count),
    cueBin: new Int32Array(count),
    soleTag: new Int32Array(count),
    tag: new Int32Array(count),
  };
  for (let token = 0; token < count; token += 1) fillWord(columns, token, factsOf(reading.word(token)));
  return columns;
}

function fillWord(columns: WordColumns, token: number, facts: WordFacts): void {
  columns.word[token] = facts.hash;
  columns.suffix3[token] = facts.suffix3;
  columns.suffix2[token] = facts.suffix2;
  columns.prefix3[token] = facts.prefix3;
  columns.shape[token] = facts.shape;
  columns.fineGroup[token] = facts.fineGroup;
  columns.middleGroup[token] = facts.middleGroup;
  columns.cueBin[token] = facts.cueBin;
  columns.soleTag[token] = facts.soleTag;
}

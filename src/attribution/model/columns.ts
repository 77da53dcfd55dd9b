import type { Reading } from '../reading/reading.ts';
import { RULES } from '../rules/rules.ts';
import { type RuleColumns, ruleColumnsOf } from './rule-columns.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where a token stands in a quotation; 0 outside, 3 more for single marks. */
export const QUOTED = { no: 0, opening: 1, inside: 2, closing: 3 } as const;
const SINGLE = 3;

/**
 * What the features ask about the tokens of a reading: token `i` has the `i`th entry of each column. All are of one type, so that
 * the code that reads them stays fast.
 */
export interface Columns {
  readonly reading: Reading;
  readonly count: number;
  readonly word: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix2: Int32Array;
  readonly prefix3: Int32Array;
  readonly shape: Int32Array;
  readonly fineGroup: Int32Array;
  readonly middleGroup: Int32Array;
  readonly cueBin: Int32Array;
  readonly quoted: Int32Array;
  /** Part of speech of words that have only one, from 1; else 0. */
  readonly soleTag: Int32Array;
  /** Part of speech; filled by the tagger. */
  readonly tag: Int32Array;
  readonly rules: RuleColumns;
}

export function columnsOf(reading: Reading, vocabulary: Vocabulary): Columns {
  const { count } = reading.tokens;
  const columns: Columns = {
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
    quoted: new Int32Array(count),
    soleTag: new Int32Array(count),
    tag: new Int32Array(count),
    rules: ruleColumnsOf(reading, RULES.find(reading)),
  };
  for (let token = 0; token < count; token += 1) fillWord(columns, token, vocabulary);
  fillQuoted(columns);
  return columns;
}

function fillWord(columns: Columns, token: number, vocabulary: Vocabulary): void {
  const facts = vocabulary.facts(columns.reading.word(token));
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

function fillQuoted({ reading, quoted }: Columns): void {
  for (const { first, end, isClosed, mark } of reading.quotations) {
    if (end === first) continue;
    quoted.fill(QUOTED.inside, first, end);
    quoted[first] = QUOTED.opening;
    if (isClosed && end - first > 1) quoted[end - 1] = QUOTED.closing;
    if (mark === 'single')
      for (let token = first; token < end; token += 1) quoted[token] = (quoted[token] ?? 0) + SINGLE;
  }
}

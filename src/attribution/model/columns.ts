import type { Reading } from '../reading/reading.ts';
import { RULES } from '../rules/rules.ts';
import { type RuleColumns, ruleColumnsOf } from './rule-columns.ts';
import type { Vocabulary, WordFacts } from './vocabulary.ts';

/** Where a token stands in a quotation; 0 outside, 3 more for single marks. */
export const QUOTED = { no: 0, opening: 1, inside: 2, closing: 3 } as const;
const SINGLE = 3;

/**
 * What the features ask about the tokens of a reading: what is known of the words, what is quoted, and what the rules find. Token `i`
 * has the `i`th entry of each column. All are of one type, so that the code that reads them stays fast.
 */
export interface Columns {
  readonly reading: Reading;
  readonly count: number;
  readonly facts: readonly WordFacts[];
  readonly word: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix2: Int32Array;
  readonly prefix3: Int32Array;
  readonly shape: Int32Array;
  readonly fineGroup: Int32Array;
  readonly middleGroup: Int32Array;
  readonly cueBin: Int32Array;
  /** Index of the sentence. */
  readonly sentence: Uint32Array;
  /** Part of speech; filled by the tagger. */
  readonly tag: Int32Array;
  readonly quoted: Int32Array;
  readonly rules: RuleColumns;
}

export function columnsOf(reading: Reading, vocabulary: Vocabulary): Columns {
  const { count, sentence } = reading.tokens;
  const facts = Array.from({ length: count }, (_, token) => vocabulary.facts(reading.word(token)));
  const columns: Columns = {
    reading,
    count,
    facts,
    word: columnOf(facts, ({ hash }) => hash),
    suffix3: columnOf(facts, ({ suffix3 }) => suffix3),
    suffix2: columnOf(facts, ({ suffix2 }) => suffix2),
    prefix3: columnOf(facts, ({ prefix3 }) => prefix3),
    shape: columnOf(facts, ({ shape }) => shape),
    fineGroup: columnOf(facts, ({ fineGroup }) => fineGroup),
    middleGroup: columnOf(facts, ({ middleGroup }) => middleGroup),
    cueBin: columnOf(facts, ({ cueBin }) => cueBin),
    sentence,
    tag: new Int32Array(count),
    quoted: new Int32Array(count),
    rules: ruleColumnsOf(reading, RULES.find(reading)),
  };
  fillQuoted(columns);
  return columns;
}

function columnOf(facts: readonly WordFacts[], pick: (facts: WordFacts) => number): Int32Array {
  const column = new Int32Array(facts.length);
  facts.forEach((word, token) => (column[token] = pick(word)));
  return column;
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

import type { Reading } from '../reading/reading.ts';
import { RULES } from '../rules/rules.ts';
import { type RuleColumns, ruleColumnsOf } from './rule-columns.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type WordColumns, wordColumnsOf } from './word-columns.ts';

/** Where a token stands in a quotation; 0 outside, 3 more for single marks. */
export const QUOTED = { no: 0, opening: 1, inside: 2, closing: 3 } as const;
const SINGLE = 3;

/** What the features ask about the tokens of a reading: what is known of the words, what is quoted, and what the rules find. */
export interface Columns extends WordColumns {
  readonly reading: Reading;
  readonly quoted: Int32Array;
  readonly rules: RuleColumns;
}

export function columnsOf(reading: Reading, vocabulary: Vocabulary): Columns {
  const quoted = new Int32Array(reading.tokens.count);
  const rules = ruleColumnsOf(reading, RULES.find(reading));
  const words = wordColumnsOf(reading, (printed) => vocabulary.facts(printed));
  const columns: Columns = { ...words, reading, quoted, rules };
  fillQuoted(columns);
  return columns;
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

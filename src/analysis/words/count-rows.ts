import type { FrequencyUnit } from '../../corpus/frequency-unit.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { inSteps } from '../../store/connect/in-steps.ts';
import { scopeTokens, type SelectedText } from '../../store/texts/selected-text.ts';
import type { TextSelection } from '../../store/texts/selection.ts';
import { walkTexts } from '../../store/texts/walk-texts.ts';
import type { TokenRange } from '../../store/tokens/token-ranges.ts';
import { RowCounts } from './row-counts.ts';
import { UNITS } from './units.ts';

/** What was counted in some texts. */
export interface CountedRows {
  /** How often each row of tokens stands there, as rows of the keys of their types. */
  readonly rows: RowCounts;
  /** The tokens that were looked at, or for several words in a row the places where so many follow one another. */
  readonly tokens: number;
  /** What was cut off; undefined: nothing. */
  readonly limit: string | undefined;
}

/** So many different rows of words are counted, or memory would grow with the corpus. */
const MOST_ROWS = 1_000_000;

const LIMIT = `Counting stopped at ${MOST_ROWS.toLocaleString('en-US')} different rows of words; the texts after that were not counted. Narrow the filter.`;

/**
 * Counts the rows of tokens of the selected texts by walking through them. Rows end where the scope or the paragraph does. Of single
 * tokens all are counted, since there are no more different ones than types.
 */
export async function countRows(
  connection: Connection,
  selection: TextSelection,
  unit: FrequencyUnit,
): Promise<CountedRows> {
  const rows = new RowCounts(UNITS[unit].length);
  let tokens = 0;
  for await (const text of walkTexts(connection, { selection, isWhole: true })) {
    tokens += await inSteps(connection, countText(rows, text));
    if (rows.length > 1 && rows.size > MOST_ROWS) return { rows, tokens, limit: LIMIT };
  }
  return { rows, tokens, limit: undefined };
}

/** The scope of a text, cut where paragraphs end. */
export function* stretchesOf(text: SelectedText): Generator<TokenRange> {
  const { paragraphs } = text.tokens;
  let paragraph = 0;
  for (const { first, end } of scopeTokens(text)) {
    for (let at = first; at < end;) {
      while ((paragraphs[paragraph]?.end ?? Infinity) <= at) paragraph += 1;
      const stop = Math.min(end, paragraphs[paragraph]?.end ?? end);
      yield { first: at, end: stop };
      at = stop;
    }
  }
}

/** So many rows are counted in a step. */
const STEP = 4096;

/** The number of rows of a text, all of which are counted. */
function* countText(rows: RowCounts, text: SelectedText): Generator<void, number> {
  const { types } = text.tokens;
  let count = 0;
  for (const { first, end } of stretchesOf(text)) {
    for (let at = first; at + rows.length <= end; at += 1) {
      rows.add(types, at);
      count += 1;
      if (count % STEP === 0) yield;
    }
  }
  return count;
}

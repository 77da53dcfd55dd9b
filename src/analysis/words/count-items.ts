import type { FrequencyUnit } from '../../corpus/frequency-unit.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { scopeTokens, type SelectedText } from '../../store/texts/selected-text.ts';
import type { TextSelection } from '../../store/texts/selection.ts';
import { walkTexts } from '../../store/texts/walk-texts.ts';
import type { TokenRange } from '../../store/tokens/token-ranges.ts';
import { nameRows, nameTypes } from './name-items.ts';
import { UNITS } from './units.ts';

/** The items of some texts, with how often each stands in them. */
export interface CountedItems {
  readonly counts: ReadonlyMap<string, number>;
  /** The tokens that were looked at, or for several words in a row the places where so many follow one another. */
  readonly tokens: number;
  /** What was cut off; undefined: nothing. */
  readonly limit: string | undefined;
}

/** So many different rows of words are counted, or memory would grow with the corpus. */
const MOST_ROWS = 1_000_000;

/** Counts the items of the selected texts by walking through them. Rows of words end where the scope or the paragraph does. */
export async function countItems(
  connection: Connection,
  selection: TextSelection,
  unit: FrequencyUnit,
): Promise<CountedItems> {
  const { length, attribute } = UNITS[unit];
  const rows = new Map<string, number>();
  const types = new Map<number, number>();
  let tokens = 0;
  for await (const texts of walkTexts(connection, { selection, isWhole: true })) {
    for (const text of texts) {
      for (const range of stretchesOf(text)) {
        if (length === 1) countTypes(types, text.tokens.types, range);
        else countRows(rows, text.tokens.types, range, length);
        tokens += Math.max(0, range.end - range.first - length + 1);
      }
    }
    if (rows.size > MOST_ROWS) return { counts: await nameRows(connection, rows), tokens, limit: LIMIT };
  }
  const counts = length === 1 ? await nameTypes(connection, types, attribute) : await nameRows(connection, rows);
  return { counts, tokens, limit: undefined };
}

const LIMIT = `Counting stopped at ${MOST_ROWS.toLocaleString('en-US')} different rows of words; the texts after that were not counted. Narrow the filter.`;

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

function countTypes(counts: Map<number, number>, types: Uint32Array, { first, end }: TokenRange): void {
  for (let at = first; at < end; at += 1) {
    const type = types[at] ?? 0;
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
}

function countRows(counts: Map<string, number>, types: Uint32Array, { first, end }: TokenRange, length: number): void {
  for (let at = first; at + length <= end; at += 1) {
    const row = types.subarray(at, at + length).join(' ');
    counts.set(row, (counts.get(row) ?? 0) + 1);
  }
}

import type { QuoteFilter } from '../../corpus/filters.ts';
import type { FrequencyUnit } from '../../corpus/frequency-unit.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { inSteps } from '../../store/connect/in-steps.ts';
import type { SelectedText } from '../../store/texts/selected-text.ts';
import { selectTexts } from '../../store/texts/selection.ts';
import { walkTexts } from '../../store/texts/walk-texts.ts';
import { typesWithForms } from '../../store/tokens/type-attributes.ts';
import { RowCounts } from './row-counts.ts';
import { UNITS } from './units.ts';

/** For each of the items the number of quotes of the filter whose content holds it. */
export async function quotesHolding(
  connection: Connection,
  filter: QuoteFilter | null | undefined,
  unit: FrequencyUnit,
  items: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { attribute, length } = UNITS[unit];
  const words = items.map((item) => item.split(' '));
  const numbers = new Map([...new Set(words.flat())].map((word, index) => [word, index + 1]));
  const types = await typesWithForms(connection, attribute, [...numbers.keys()]);
  const formOf = new Map([...types].map(([type, form]) => [type, numbers.get(form) ?? 0]));
  const wanted = new RowCounts(length);
  const rows = words.map((row) => Uint32Array.from(row, (word) => numbers.get(word) ?? 0));
  for (const row of rows) wanted.add(row, 0, 0);
  const selection = await selectTexts(connection, 'in-quotes', filter);
  for await (const text of walkTexts(connection, { selection, isWhole: true })) {
    await inSteps(connection, countHolding(text, wanted, formOf));
  }
  return new Map(rows.map((row, index) => [items[index] ?? '', wanted.countOf(wanted.find(row, 0) ?? 0)]));
}

/** So many tokens are looked at in a step. */
const STEP = 4096;

/** Counts for each wanted row of forms the quotes of a text that hold it. */
function* countHolding(
  { contents, tokens: { types } }: SelectedText,
  wanted: RowCounts,
  formOf: ReadonlyMap<number, number>,
): Generator<void> {
  const forms = types.map((type) => formOf.get(type) ?? 0);
  let looked = 0;
  for (const ranges of groupBy(contents, ({ slot }) => slot).values()) {
    const held = new Set<number>();
    for (const { first, end } of ranges) {
      for (let at = first; at + wanted.length <= end; at += 1) {
        const row = wanted.find(forms, at);
        if (row !== undefined) held.add(row);
        looked += 1;
        if (looked % STEP === 0) yield;
      }
    }
    for (const row of held) wanted.add(wanted.rows, row * wanted.length);
  }
}

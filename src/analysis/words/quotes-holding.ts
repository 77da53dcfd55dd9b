import type { QuoteFilter } from '../../corpus/filters.ts';
import type { FrequencyUnit } from '../../corpus/frequency-unit.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Connection } from '../../store/connect/connection.ts';
import type { SelectedText } from '../../store/texts/selected-text.ts';
import { selectTexts } from '../../store/texts/selection.ts';
import { walkTexts } from '../../store/texts/walk-texts.ts';
import { typesWithForms } from '../../store/tokens/type-attributes.ts';
import { UNITS } from './units.ts';

/** For each of the items the number of quotes of the filter whose content holds it. */
export async function quotesHolding(
  connection: Connection,
  filter: QuoteFilter | null | undefined,
  unit: FrequencyUnit,
  items: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { attribute, length } = UNITS[unit];
  const forms = await typesWithForms(connection, attribute, [...new Set(items.flatMap((item) => item.split(' ')))]);
  const counts = new Map(items.map((item) => [item, 0]));
  for await (const texts of walkTexts(connection, {
    selection: await selectTexts(connection, 'in-quotes', filter),
    isWhole: true,
  })) {
    for (const text of texts) {
      for (const held of itemsOfQuotes(text, forms, length)) {
        for (const item of held) {
          const count = counts.get(item);
          if (count !== undefined) counts.set(item, count + 1);
        }
      }
    }
  }
  return counts;
}

/** For each quote of a text the different items in its content that are made of known forms. */
function itemsOfQuotes(
  { contents, tokens: { types } }: SelectedText,
  forms: ReadonlyMap<number, string>,
  length: number,
): ReadonlySet<string>[] {
  return [...groupBy(contents, ({ slot }) => slot).values()].map((ranges) => {
    const held = new Set<string>();
    for (const { first, end } of ranges) {
      for (let at = first; at + length <= end; at += 1) {
        const row = Array.from(types.subarray(at, at + length), (type) => forms.get(type));
        if (!row.includes(undefined)) held.add(row.join(' '));
      }
    }
    return held;
  });
}

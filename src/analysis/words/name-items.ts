import type { Connection } from '../../store/connect/connection.ts';
import { attributeOf } from '../../store/tokens/type-attributes.ts';

/** Counts by type as counts by word or lemma: types with the same form are one item. */
export async function nameTypes(
  connection: Connection,
  types: ReadonlyMap<number, number>,
  attribute: 'folded' | 'lemma',
): Promise<Map<string, number>> {
  const names = await attributeOf(connection, attribute, [...types.keys()]);
  return gathered([...types].map(([type, count]) => [names.get(type) ?? '', count]));
}

/** Counts by types in a row, their keys joined by spaces, as counts by words in a row. */
export async function nameRows(
  connection: Connection,
  rows: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const keysOf = (row: string): number[] => row.split(' ').map(Number);
  const names = await attributeOf(connection, 'folded', [...new Set([...rows.keys()].flatMap(keysOf))]);
  const nameOf = (row: string): string =>
    keysOf(row)
      .map((type) => names.get(type) ?? '')
      .join(' ');
  return gathered([...rows].map(([row, count]) => [nameOf(row), count]));
}

function gathered(counts: readonly (readonly [string, number])[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [item, count] of counts) sums.set(item, (sums.get(item) ?? 0) + count);
  return sums;
}

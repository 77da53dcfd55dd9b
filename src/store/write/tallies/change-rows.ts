import type { Connection } from '../../connect/connection.ts';
import { Sql } from '../../sql/sql.ts';

type Value = number | string | null;

/**
 * Rows as a table that a statement can read, called `change`: `UPDATE … FROM ${changeRows(…)} WHERE …`. The statement's text does
 * not depend on how many they are. `columns` are names with their types, in the order of the values.
 */
export function changeRows(
  { dialect }: Connection,
  columns: Readonly<Record<string, 'integer' | 'text'>>,
  rows: readonly (readonly Value[])[],
): Sql {
  const names = Object.keys(columns);
  if (dialect === 'sqlite') {
    const picks = names.map((name, index) => `value->>${index} AS ${name}`);
    return new Sql([`(SELECT ${picks.join(', ')} FROM jsonb_each(`, { json: JSON.stringify(rows) }, ')) AS change']);
  }
  const arrays = Object.values(columns).flatMap((type, index) => [
    index === 0 ? '' : ', ',
    { array: rows.map((row) => row[index] ?? null) },
    `::${type}[]`,
  ]);
  return new Sql(['unnest(', ...arrays, `) AS change (${names.join(', ')})`]);
}

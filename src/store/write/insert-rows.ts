import type { Connection } from '../connect/connection.ts';
import { Sql, sql, raw } from '../sql/sql.ts';
import { columnsOf, jsonPick, jsonValue, tableOf, valueOf, type ColumnPlan, type RowClass } from './row-columns.ts';

/** A column that the row class does not know, with one value for each row. */
export interface ExtraColumn {
  readonly name: string;
  readonly type: string;
  readonly values: readonly (string | number | null)[];
}

export interface InsertOptions {
  readonly extra?: ExtraColumn | undefined;
  /** Column that identifies a row: a row with the same value is written over instead of refused. */
  readonly replaceOn?: string;
}

/** Inserts all rows with one statement and one parameter a column (PostgreSQL) or one altogether (SQLite), however many they are. */
export async function insertRows<Row extends object>(
  connection: Connection,
  rowClass: RowClass & (new () => Row),
  rows: readonly Row[],
  { extra, replaceOn }: InsertOptions = {},
): Promise<void> {
  if (rows.length === 0) return;
  const columns = columnsOf(rowClass);
  const names = [...columns.map(({ name }) => name), ...(extra ? [extra.name] : [])];
  const target = raw(`INSERT INTO ${tableOf(rowClass)} (${names.join(', ')}) `);
  const source =
    connection.dialect === 'sqlite' ? selectFromJson(columns, rows, extra) : selectFromArrays(columns, rows, extra);
  await connection.run(sql`${target}${source}${replaceOn === undefined ? sql`` : replacement(columns, replaceOn)}`);
}

/** WHERE true tells SQLite's parser that ON belongs to the INSERT and not to a join. */
function replacement(columns: Columns, key: string): Sql {
  const replaced = columns.filter(({ name, isReplaced }) => isReplaced && name !== key);
  const updates = replaced.map(({ name }) => `${name} = excluded.${name}`);
  return raw(` WHERE true ON CONFLICT (${key}) DO UPDATE SET ${updates.join(', ')}`);
}

type Columns = readonly ColumnPlan[];

/** jsonb_each gives each row as it was taken apart once; json_each would write it out as text, to be read again for every column. */
function selectFromJson(columns: Columns, rows: readonly object[], extra: ExtraColumn | undefined): Sql {
  const lists = rows.map((row, index) => {
    const values = columns.map(({ property, type }) => jsonValue(valueOf(row, property), type));
    return extra ? [...values, extra.values[index]] : values;
  });
  const types = [...columns, ...(extra ? [extra] : [])].map(({ type }) => type);
  const picks = types.map(jsonPick);
  return new Sql([`SELECT ${picks.join(', ')} FROM jsonb_each(`, { json: JSON.stringify(lists) }, ')']);
}

function selectFromArrays(columns: Columns, rows: readonly object[], extra: ExtraColumn | undefined): Sql {
  const arrays = columns.map(({ type, property }) => ({ type, values: rows.map((row) => valueOf(row, property)) }));
  const parts = [...arrays, ...(extra ? [extra] : [])].flatMap(({ type, values }, index) => [
    index === 0 ? '' : ', ',
    { array: values },
    `::${type}[]`,
  ]);
  return new Sql(['SELECT * FROM unnest(', ...parts, ')']);
}

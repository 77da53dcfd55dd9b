import { getMetadataArgsStorage } from 'typeorm';
import type { Connection } from '../connect/connection.ts';
import type { ALL_ROWS } from '../rows/all-rows.ts';
import { Sql, sql, raw } from '../sql/sql.ts';
import { trusted } from '../sql/trusted.ts';

type RowClass = (typeof ALL_ROWS)[number];

/** A column that the row class does not know, with one value for each row. */
export interface ExtraColumn {
  readonly name: string;
  readonly type: string;
  readonly values: readonly (string | number | null)[];
}

interface ColumnPlan {
  readonly property: string;
  readonly name: string;
  readonly type: string;
  /** Whether a row that is written over gets the new value; not so what others keep up, as `tallies` do. */
  readonly isReplaced: boolean;
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
  const picks = types.map((type, index) => (type === FRACTION ? fraction(index) : `value->>${index}`));
  return new Sql([`SELECT ${picks.join(', ')} FROM jsonb_each(`, { json: JSON.stringify(lists) }, ')']);
}

const FRACTION = 'double precision';

/** Numbers up to so many characters are read from JSON as they are. */
const SURE_LENGTH = 12;

/** The largest shift of an integer of 64 bits that leaves it positive. */
const MAX_SHIFT = 62;

/**
 * SQLite reads long decimals with an error in the last place, about one in 10,000: such a fraction goes as a whole number and the
 * powers of two by which to divide it. What is below 10^-21 goes as it is.
 */
function jsonValue(value: string | number | null, type: string): string | number | null | readonly number[] {
  if (type !== FRACTION || typeof value !== 'number' || String(value).length <= SURE_LENGTH) return value;
  for (let power = 0; power <= 2 * MAX_SHIFT; power += 1) {
    const whole = value * 2 ** power;
    if (Number.isInteger(whole)) return [whole, Math.min(power, MAX_SHIFT), Math.max(power - MAX_SHIFT, 0)];
  }
  return value;
}

/** Divided by powers of two, which changes no digit. */
function fraction(index: number): string {
  const part = (number: number): string => `value->>'$[${index}][${number}]'`;
  return `CASE json_type(value, '$[${index}]') WHEN 'array'
    THEN CAST(${part(0)} AS REAL) / (1 << ${part(1)}) / (1 << ${part(2)}) ELSE value->>${index} END`;
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

function valueOf(row: object, property: string): string | number | null {
  return trusted<Record<string, string | number | null>>(row)[property] ?? null;
}

function tableOf(rowClass: RowClass): string {
  return getMetadataArgsStorage().tables.find((table) => table.target === rowClass)?.name ?? '';
}

const plans = new Map<RowClass, readonly ColumnPlan[]>();

function columnsOf(rowClass: RowClass): readonly ColumnPlan[] {
  const known = plans.get(rowClass);
  if (known) return known;
  const plan = getMetadataArgsStorage()
    .filterColumns(rowClass)
    .map(({ propertyName, options }) => ({
      property: propertyName,
      name: options.name ?? propertyName,
      type: String(options.type),
      isReplaced: options.update !== false,
    }));
  plans.set(rowClass, plan);
  return plan;
}

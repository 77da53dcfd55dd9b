import { getMetadataArgsStorage } from 'typeorm';
import type { ALL_ROWS } from '../rows/all-rows.ts';
import { trusted } from '../sql/trusted.ts';

/** A class of rows, as TypeORM knows it. */
export type RowClass = (typeof ALL_ROWS)[number];

/** A column of a row class. */
export interface ColumnPlan {
  readonly property: string;
  readonly name: string;
  readonly type: string;
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
export function jsonValue(value: string | number | null, type: string): string | number | null | readonly number[] {
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

/** The SQL that picks the value at `index` of a row that `jsonb_each` gives, for a column of this type. */
export function jsonPick(type: string, index: number): string {
  return type === FRACTION ? fraction(index) : `value->>${index}`;
}

/** What a row holds in a column; null for undefined. */
export function valueOf(row: object, property: string): string | number | null {
  return trusted<Record<string, string | number | null>>(row)[property] ?? null;
}

/** The table of a row class. */
export function tableOf(rowClass: RowClass): string {
  return getMetadataArgsStorage().tables.find((table) => table.target === rowClass)?.name ?? '';
}

const plans = new Map<RowClass, readonly ColumnPlan[]>();

/** The columns of a row class, in the order of its fields. */
export function columnsOf(rowClass: RowClass): readonly ColumnPlan[] {
  const known = plans.get(rowClass);
  if (known) return known;
  const plan = getMetadataArgsStorage()
    .filterColumns(rowClass)
    .map(({ propertyName, options }) => ({
      property: propertyName,
      name: options.name ?? propertyName,
      type: String(options.type),
    }));
  plans.set(rowClass, plan);
  return plan;
}

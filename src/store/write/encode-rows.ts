import type { Dialect } from '../sql/sql.ts';
import { columnsOf, jsonValue, valueOf, type RowClass } from './row-columns.ts';

/**
 * Rows of one table in the text format of the database, without their first values (keys that only the writer knows).
 * On SQLite: the rest of a JSON array. On PostgreSQL: the rest of a line of COPY. Rows are separated by line feeds; no row
 * contains one.
 */
export type EncodedRows = string;

/** How rows are written out. */
export interface RowFormat {
  readonly dialect: Dialect;
  /** The properties that come first, and are left out; none unless given. */
  readonly lead?: readonly string[];
  /** On PostgreSQL, the words of each row as a tsvector, for its column `words`. */
  readonly words?: readonly string[] | undefined;
}

/** Encodes rows. Any thread can do this. */
export function encodeRows<Row extends object>(
  rowClass: RowClass & (new () => Row),
  rows: readonly Row[],
  { dialect, lead = [], words }: RowFormat,
): EncodedRows {
  const columns = columnsOf(rowClass).filter(({ property }) => !lead.includes(property));
  const encoded = rows.map((row, index) => {
    if (dialect === 'sqlite') {
      return JSON.stringify(columns.map(({ property, type }) => jsonValue(valueOf(row, property), type))).slice(1, -1);
    }
    const cells = columns.map(({ property }) => copyCell(valueOf(row, property)));
    return [...cells, ...(words ? [copyCell(words[index] ?? '')] : [])].join('\t');
  });
  return encoded.join('\n');
}

type Lead = readonly (string | number | null)[];

/** Adds the same first values to all rows, as `insertEncoded` takes them. */
export function completeRows(lead: Lead, rows: EncodedRows, dialect: Dialect): string {
  if (rows === '') return '';
  const start = leadText(lead, dialect);
  return start + rows.replaceAll('\n', betweenRows(dialect) + start);
}

/** Adds first values to rows; each row has its own. */
export function completeEach(leads: readonly Lead[], rows: EncodedRows, dialect: Dialect): string {
  if (rows === '') return '';
  const lines = rows.split('\n');
  return leads.map((lead, index) => leadText(lead, dialect) + (lines[index] ?? '')).join(betweenRows(dialect));
}

function leadText(lead: Lead, dialect: Dialect): string {
  const cells = dialect === 'sqlite' ? lead.map((value) => JSON.stringify(value)) : lead.map(copyCell);
  return cells.map((cell) => cell + (dialect === 'sqlite' ? ',' : '\t')).join('');
}

/** The separator of complete rows: a line feed of COPY, or the end of a JSON array and the start of the next. */
export function betweenRows(dialect: Dialect): string {
  return dialect === 'sqlite' ? '],[' : '\n';
}

const COPY_ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value in the text format of COPY (PostgreSQL, "COPY", File Formats). */
export function copyCell(value: string | number | null): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  return /[\\\n\r\t]/.test(value) ? value.replace(/[\\\n\r\t]/g, (sign) => COPY_ESCAPES[sign] ?? sign) : value;
}

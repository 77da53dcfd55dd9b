import type { Dialect } from '../sql/sql.ts';
import { columnsOf, jsonValue, valueOf, type RowClass } from './row-columns.ts';

/**
 * Rows of one table as the text that the database takes in, each but for its first values, which only the writer knows:
 * keys. On SQLite the rest of a JSON array, on PostgreSQL the rest of a line of COPY. A line feed stands between two
 * rows, and in none.
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

/** Writes rows out. Any thread can do it. */
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

/** Whole rows of encoded ones that all begin with the same values; what `insertEncoded` takes. */
export function completeRows(lead: Lead, rows: EncodedRows, dialect: Dialect): string {
  if (rows === '') return '';
  const start = leadText(lead, dialect);
  return start + rows.replaceAll('\n', betweenRows(dialect) + start);
}

/** Whole rows of encoded ones of which each begins with values of its own. */
export function completeEach(leads: readonly Lead[], rows: EncodedRows, dialect: Dialect): string {
  if (rows === '') return '';
  const lines = rows.split('\n');
  return leads.map((lead, index) => leadText(lead, dialect) + (lines[index] ?? '')).join(betweenRows(dialect));
}

function leadText(lead: Lead, dialect: Dialect): string {
  const cells = dialect === 'sqlite' ? lead.map((value) => JSON.stringify(value)) : lead.map(copyCell);
  return cells.map((cell) => cell + (dialect === 'sqlite' ? ',' : '\t')).join('');
}

/** What stands between two whole rows: lines of COPY, or what ends one array of JSON and begins the next. */
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

import type { Dialect } from '../../sql/sql.ts';
import { columnsOf, jsonValue, valueOf, type RowClass } from '../row-columns.ts';

/**
 * Rows as the text that a database takes in, each but for its first values, which are not known yet: the keys. On SQLite the rest of
 * a JSON array, on PostgreSQL the rest of a line of COPY; a line feed stands between two rows, and in none.
 */
export type RowTails = string;

/** How rows are written out. */
export interface RowFormat {
  readonly dialect: Dialect;
  /** The properties that come first, and are left out. */
  readonly lead: readonly string[];
  /** On PostgreSQL, the words of each row, which go into its column `words`. */
  readonly words?: readonly string[] | undefined;
}

/** The tails of rows. */
export function rowTails<Row extends object>(
  rowClass: RowClass & (new () => Row),
  rows: readonly Row[],
  { dialect, lead, words }: RowFormat,
): RowTails {
  const columns = columnsOf(rowClass).filter(({ property }) => !lead.includes(property));
  const tails = rows.map((row, index) => {
    if (dialect === 'sqlite') {
      return JSON.stringify(columns.map(({ property, type }) => jsonValue(valueOf(row, property), type))).slice(1, -1);
    }
    const cells = columns.map(({ property }) => copyCell(valueOf(row, property)));
    return [...cells, ...(words ? [copyCell(words[index] ?? '')] : [])].join('\t');
  });
  return tails.join('\n');
}

/** Whole rows of tails that all begin with the same values; what `insertRowTexts` takes. */
export function rowsBehind(lead: readonly (string | number)[], tails: RowTails, dialect: Dialect): string {
  if (tails === '') return '';
  const start = leadText(lead, dialect);
  return start + tails.replaceAll('\n', betweenRows(dialect) + start);
}

/** Whole rows of tails of which each begins with other values. */
export function rowsBehindEach(
  leads: readonly (readonly (string | number | null)[])[],
  tails: RowTails,
  dialect: Dialect,
): string {
  if (tails === '') return '';
  const lines = tails.split('\n');
  return leads.map((lead, index) => leadText(lead, dialect) + (lines[index] ?? '')).join(betweenRows(dialect));
}

function leadText(lead: readonly (string | number | null)[], dialect: Dialect): string {
  const cells = dialect === 'sqlite' ? lead.map((value) => JSON.stringify(value)) : lead.map(copyCell);
  return cells.map((cell) => cell + separatorOf(dialect)).join('');
}

/** What stands between two whole rows: lines of COPY, or what ends one array of JSON and begins the next. */
export function betweenRows(dialect: Dialect): string {
  return dialect === 'sqlite' ? '],[' : '\n';
}

function separatorOf(dialect: Dialect): string {
  return dialect === 'sqlite' ? ',' : '\t';
}

const COPY_ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value in the text format of COPY (PostgreSQL, "COPY", File Formats). */
function copyCell(value: string | number | null): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  return /[\\\n\r\t]/.test(value) ? value.replace(/[\\\n\r\t]/g, (sign) => COPY_ESCAPES[sign] ?? sign) : value;
}

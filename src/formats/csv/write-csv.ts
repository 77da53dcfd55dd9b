import { stringify } from 'csv-stringify/sync';

/** A cell before it is written: null and undefined become empty. */
export type CsvValue = string | number | boolean | null | undefined;

/**
 * RFC 4180: comma, CR LF, quotation marks where needed. Quoting also what holds a single CR or LF, which csv-stringify leaves
 * bare when records end with both.
 */
const OPTIONS = {
  record_delimiter: '\r\n',
  quoted_match: /[\r\n]/,
  cast: { boolean: String },
};

/** The first line of a CSV file: the names of its columns. */
export function csvHeader(columns: readonly string[]): string {
  return stringify([[...columns]], OPTIONS);
}

/** The lines of some records, their values in the order of the columns. Many at once are quicker than one by one. */
export function csvRows(columns: readonly string[], records: readonly Readonly<Record<string, CsvValue>>[]): string {
  return stringify(
    records.map((record) => columns.map((column) => record[column])),
    OPTIONS,
  );
}

/** The line of one record. */
export function csvRow(columns: readonly string[], record: Readonly<Record<string, CsvValue>>): string {
  return csvRows(columns, [record]);
}

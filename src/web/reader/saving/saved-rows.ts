import { csvLine } from '../../csv-line.ts';
import type { SavedFile } from '../define-page.ts';

/** A row of a file by the names of its columns. */
export type SavedRow = Readonly<Record<string, string | number | null>>;

/** What a file holds: rows, a page of them at a time, and their columns in order, which a file without rows has too. */
export interface SavedTable {
  readonly columns: readonly string[];
  readonly pages: AsyncIterable<readonly SavedRow[]>;
}

/** Rows as a file that is written while they come. */
export function fileOf(form: 'csv' | 'ndjson', name: string, { columns, pages }: SavedTable): SavedFile {
  return form === 'csv'
    ? { type: 'text/csv; charset=utf-8', fileName: `${name}.csv`, pieces: inCsv(columns, pages) }
    : { type: 'application/x-ndjson; charset=utf-8', fileName: `${name}.ndjson`, pieces: inJson(pages) };
}

async function* inCsv(columns: readonly string[], pages: AsyncIterable<readonly SavedRow[]>): AsyncIterable<string> {
  // They go out with the first rows: before these nobody knows whether there will be a file.
  let head = csvLine(columns);
  for await (const rows of pages) {
    yield head + rows.map((row) => csvLine(columns.map((column) => row[column] ?? null))).join('');
    head = '';
  }
  if (head !== '') yield head;
}

async function* inJson(pages: AsyncIterable<readonly SavedRow[]>): AsyncIterable<string> {
  for await (const rows of pages) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

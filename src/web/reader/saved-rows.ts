import { csvLine } from '../csv-line.ts';
import type { SavedFile } from './define-page.ts';

/** A row of a file by the names of its columns; every row of a file has the same, in the same order. */
export type SavedRow = Readonly<Record<string, string | number | null>>;

/** Rows as a file that is written while they come, a page of them at a time. */
export function fileOf(form: 'csv' | 'ndjson', name: string, pages: AsyncIterable<readonly SavedRow[]>): SavedFile {
  return form === 'csv'
    ? { type: 'text/csv; charset=utf-8', fileName: `${name}.csv`, pieces: inCsv(pages) }
    : { type: 'application/x-ndjson; charset=utf-8', fileName: `${name}.ndjson`, pieces: inJson(pages) };
}

async function* inCsv(pages: AsyncIterable<readonly SavedRow[]>): AsyncIterable<string> {
  let isFirst = true;
  for await (const rows of pages) {
    const head = isFirst && rows[0] ? [csvLine(Object.keys(rows[0]))] : [];
    isFirst &&= rows.length === 0;
    yield [...head, ...rows.map((row) => csvLine(Object.values(row)))].join('');
  }
}

async function* inJson(pages: AsyncIterable<readonly SavedRow[]>): AsyncIterable<string> {
  for await (const rows of pages) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

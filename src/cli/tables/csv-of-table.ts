import { csvHeader, csvRows } from '../../formats/csv/write-csv.ts';
import type { AnswerTable } from './answer-table.ts';

/** The table as CSV (RFC 4180), with a line of column names. Notes are no part of it. */
export function csvOfTable({ columns, records }: AnswerTable): string {
  const names = columns.map(({ name }) => name);
  return csvHeader(names) + csvRows(names, records);
}

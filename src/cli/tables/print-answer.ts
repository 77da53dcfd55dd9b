import type { AnswerField } from '../../graphql/answer-shape.ts';
import type { Terminal } from '../output/terminal.ts';
import { chooseTables, onlyTable, type AnswerFormat } from './answer-format.ts';
import { tablesOf } from './answer-table.ts';
import { csvOfTable } from './csv-of-table.ts';
import { linesOfTables, noteLines } from './table-lines-of-answer.ts';

/** An answer to be printed. */
export interface PrintedAnswer {
  readonly shape: readonly AnswerField[];
  readonly data: unknown;
  readonly format: Exclude<AnswerFormat, 'json'>;
  /** Title of the table that is wanted; undefined: all. */
  readonly table?: string | undefined;
}

/** Letters of a cell, so that a few columns fit on a screen. */
const MOST_LETTERS = 72;

/**
 * Prints the data of an answer as tables, or a table of it as CSV or NDJSON (a row a line, as it stands in the answer). What the answer
 * says beside a table stands below it; beside CSV and NDJSON it goes to standard error, so that they hold nothing but rows.
 */
export function printAnswer(terminal: Terminal, { shape, data, format, table }: PrintedAnswer): void {
  const tables = chooseTables(tablesOf(shape, data), table);
  if (format === 'table') {
    for (const line of linesOfTables(tables, drawingOn(terminal))) terminal.print(line);
    return;
  }
  const only = onlyTable(tables, format);
  if (!only) return;
  const lines = only.items.map((item) => `${JSON.stringify(item)}\n`);
  terminal.data(format === 'csv' ? csvOfTable(only) : lines.join(''));
  for (const line of noteLines(only.notes)) terminal.note(line);
}

function drawingOn(terminal: Terminal) {
  return {
    mostLetters: MOST_LETTERS,
    hasBars: terminal.streams.output.isTTY === true,
    bold: (text: string): string => terminal.paint('output', 'bold', text),
    dim: (text: string): string => terminal.paint('output', 'dim', text),
  };
}

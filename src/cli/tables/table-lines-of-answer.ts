import { visibleLine } from '../../text/visible-text.ts';
import { formatFigure } from '../output/numbers.ts';
import { tableLines, type Cell } from '../output/table.ts';
import type { AnswerTable, TableColumn, TableRecord, TableValue } from './answer-table.ts';

/** How tables are drawn. */
export interface Drawing {
  /** Letters of a cell; longer text is cut, at its beginning where it stands right. */
  readonly mostLetters: number;
  /** Whether shares are drawn as bars, too. */
  readonly hasBars: boolean;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** The column that is drawn as bars: a share of all, 0 to 1. */
const BAR_COLUMN = 'share';
const BAR_LETTERS = 20;

/** The column that stands right without being a number: what comes before a match. */
const RIGHT_COLUMN = 'left';

/** The tables for people, one below the other, each with its notes below it; titles where there are several. */
export function linesOfTables(tables: readonly AnswerTable[], drawing: Drawing): string[] {
  return tables.flatMap((table, at) => [
    ...(at === 0 ? [] : ['']),
    ...(tables.length > 1 ? [drawing.bold(table.title)] : []),
    ...(table.isSingle ? singleLines(table, drawing) : listLines(table, drawing)),
    ...noteLines(table.notes).map(drawing.dim),
  ]);
}

/** Notes as lines of text: `totalCount: 1,207`. */
export function noteLines(notes: TableRecord): string[] {
  const told = Object.entries(notes).filter(([, value]) => value !== null);
  return told.map(
    ([name, value]) =>
      `${name.replace(/^basis\./, '')}: ${typeof value === 'number' ? formatFigure(value) : String(value)}`,
  );
}

function singleLines({ columns, records: [record] }: AnswerTable, { mostLetters }: Drawing): string[] {
  if (!record) return ['nothing'];
  return tableLines(columns.map(({ name }) => [name, cellOf(record[name] ?? null, mostLetters)]));
}

function listLines({ columns, records }: AnswerTable, { mostLetters, hasBars, bold }: Drawing): string[] {
  const bar = hasBars && columns.some(({ name }) => name === BAR_COLUMN) ? barOf(records) : undefined;
  const head: Cell[] = columns.map((column) => headOf(column));
  const rows = records.map((record) => [
    ...columns.map((column) => cellIn(column, record, mostLetters)),
    ...(bar ? [bar(record)] : []),
  ]);
  const [first = '', ...rest] = tableLines([head, ...rows]);
  return [bold(first), ...rest];
}

function headOf({ name, isNumber }: TableColumn): Cell {
  return isNumber || name === RIGHT_COLUMN ? { text: name, isRight: true } : name;
}

function cellIn({ name }: TableColumn, record: TableRecord, mostLetters: number): Cell {
  const value = record[name] ?? null;
  if (name !== RIGHT_COLUMN || typeof value !== 'string') return cellOf(value, mostLetters);
  return { text: cutAtStart(onOneLine(value), mostLetters), isRight: true };
}

function cellOf(value: TableValue, mostLetters: number): Cell {
  if (typeof value === 'number') return value;
  return value === null ? '' : cutAtEnd(onOneLine(String(value)), mostLetters);
}

function barOf(records: readonly TableRecord[]): (record: TableRecord) => string {
  const shareOf = (record: TableRecord): number => Number(record[BAR_COLUMN] ?? 0);
  const most = records.reduce((largest, record) => Math.max(largest, shareOf(record)), 0);
  return (record) => '▇'.repeat(most === 0 ? 0 : Math.round((BAR_LETTERS * shareOf(record)) / most));
}

function onOneLine(text: string): string {
  return visibleLine(text.replaceAll(/\s+/gu, ' '));
}

function cutAtEnd(text: string, most: number): string {
  const letters = Array.from(text);
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
}

function cutAtStart(text: string, most: number): string {
  const letters = Array.from(text);
  return letters.length > most ? `…${letters.slice(1 - most).join('')}` : text;
}

import { expect, it } from 'vitest';
import type { AnswerTable } from '../../../src/cli/tables/answer-table.ts';
import { linesOfTables } from '../../../src/cli/tables/table-lines-of-answer.ts';

const PLAIN = { mostLetters: 12, hasBars: false, bold: (text: string) => text, dim: (text: string) => text };

function table(head: string, ...rows: (string | number)[][]): AnswerTable {
  const names = head.split(' ');
  const columns = names.map((name, at) => ({ name, isNumber: typeof rows[0]?.[at] === 'number' }));
  const records = rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])));
  return { title: head, columns, records, items: [], isSingle: false, notes: {} };
}

it('a table has a head, numbers stand right, and its notes stand below', () => {
  const counted = { ...table('speaker quotes', ['Ida Morn', 1200], ['Bo', 7]), notes: { totalQuotes: 1207 } };
  expect(linesOfTables([counted], PLAIN)).toEqual([
    'speaker   quotes',
    'Ida Morn   1,200',
    'Bo             7',
    'totalQuotes: 1,207',
  ]);
});

it('several tables have titles', () => {
  const lines = linesOfTables([table('a', ['x']), table('b', ['y'])], PLAIN);
  expect(lines).toEqual(['a', 'a', 'x', '', 'b', 'b', 'y']);
});

it('long text is cut, and the left side of a concordance at its beginning', () => {
  expect(linesOfTables([table('left match', ['the wall of the', 'harbour\nwall of the town'])], PLAIN)).toEqual([
    '        left  match',
    '…wall of the  harbour wal…',
  ]);
});

it('shares are bars, too, where somebody looks', () => {
  const lines = linesOfTables([table('kind share', ['direct', 0.5], ['mixed', 0.125])], { ...PLAIN, hasBars: true });
  expect(lines.slice(1)).toEqual(['direct    0.5  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇', 'mixed   0.125  ▇▇▇▇▇']);
});

it('one object stands upright', () => {
  const corpus = { ...table('name articleCount', ['Sample', 30]), isSingle: true };
  expect(linesOfTables([corpus], PLAIN)).toEqual(['name          Sample', 'articleCount      30']);
});

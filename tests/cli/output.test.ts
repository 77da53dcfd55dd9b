import { describe, expect, it } from 'vitest';
import {
  countOf,
  formatBytes,
  formatDuration,
  formatFigure,
  formatRate,
  formatShare,
} from '../../src/cli/output/numbers.ts';
import { tableLines } from '../../src/cli/output/table.ts';
import { Terminal } from '../../src/cli/output/terminal.ts';
import { Collector } from './command-line.ts';

describe('numbers for people', () => {
  it.each([
    [countOf(1, 'article'), '1 article'],
    [countOf(1200, 'article'), '1,200 articles'],
    [formatBytes(999), '999 bytes'],
    [formatBytes(12_345_678), '12.3 MB'],
    [formatDuration(420), '0.4 s'],
    [formatDuration(12_400), '12 s'],
    [formatDuration(200_000), '3 min 20 s'],
    [formatDuration(59_700), '60 s'],
    [formatDuration(7_500_000), '2 h 5 min'],
    [formatShare(2, 3), '66 %'],
    [formatShare(0, 0), '100 %'],
    [formatRate(500, 2000), '250'],
    [formatRate(5, 0), '5,000'],
    [formatFigure(12_345), '12,345'],
    [formatFigure(-1234.56), '-1,235'],
    [formatFigure(0.03125), '0.03125'],
    [formatFigure(2 / 3), '0.6667'],
    [formatFigure(1.23e-7), '1.2e-7'],
  ])('%s', (formatted, expected) => {
    expect(formatted).toBe(expected);
  });
});

it('a table stands in columns, numbers to the right, whatever the script', () => {
  expect(
    tableLines([
      ['Ömür', 1200, 'a'],
      ['東京都', 7, 'b'],
      ['🇳🇴', 31, ''],
    ]),
  ).toEqual(['Ömür    1,200  a', '東京都      7  b', '🇳🇴         31']);
});

it.each([
  ['shows', true],
  ['does not show', false],
])('a stream that %s colours is painted accordingly', (_, hasColors) => {
  const errors = Object.assign(new Collector(), { hasColors: () => hasColors });
  const terminal = new Terminal({ input: process.stdin, output: new Collector(), errors });
  expect(terminal.paint('errors', 'red', 'error:') !== 'error:').toBe(hasColors);
});

import { describe, expect, test } from 'vitest';
import { layOutSeries, levelsOf } from '../../../src/web/plots/columns-layout.ts';
import type { ColumnsPlot } from '../../../src/web/plots/plot.ts';
import { COLUMNS, MIRRORED, monthsFrom } from './sample-plots.ts';

const STANDS = { basePx: 110, heightPx: 100, hangs: false };

function plotOf(...values: readonly (number | null)[]): ColumnsPlot {
  const starts = monthsFrom(2020, values.length);
  return { ...COLUMNS, points: starts.map((start, at) => ({ start, values: [values[at] ?? null] })) };
}

describe('columns', () => {
  test('a column is as high as its part of the highest level', () => {
    const { columns } = layOutSeries(plotOf(10, 5, 20), 0, STANDS);
    expect(columns.map((column) => [column?.topPx, column?.heightPx])).toEqual([
      [60, 50],
      [85, 25],
      [10, 100],
    ]);
  });

  test('the second series hangs from the axis, on the scale of both', () => {
    const plot = { ...MIRRORED, points: [{ start: '2020-01-01', values: [20, 10] }] };
    const { columns, levels } = layOutSeries(plot, 1, { ...STANDS, hangs: true });
    expect(columns[0]).toMatchObject({ topPx: 110, heightPx: 50 });
    expect(levels.at(-1)).toEqual({ value: 20, yPx: 210 });
  });

  test('zero has no column, and neither has what cannot be known; only the latter is a gap', () => {
    const { columns, gaps } = layOutSeries(plotOf(null, null, 0, 4, null), 0, STANDS);
    expect(columns.map((column) => column !== undefined)).toEqual([false, false, false, true, false]);
    expect(gaps).toEqual([
      { first: 0, last: 1, start: 0, share: 0.4 },
      { first: 4, last: 4, start: 0.8, share: 0.2 },
    ]);
  });

  test('a single period does not become a wall', () => {
    const [column] = layOutSeries(plotOf(3), 0, STANDS).columns;
    expect(column).toMatchObject({ share: 0.12, start: 0.44 });
  });

  test.each([
    ['round figures', [3, 87], [50, 100]],
    ['whole figures for whole numbers', [1, 0], [1]],
    ['parts of one for rates', [0.2, 0.37], [0.1, 0.2, 0.3, 0.4]],
    ['nothing where all is zero', [0, 0], []],
  ])('the levels are %s', (_, values, levels) => {
    expect(levelsOf(plotOf(...values))).toEqual(levels);
  });

  test('can be more than a function takes arguments', () => {
    const points = Array.from({ length: 200_000 }, (_, at) => ({ start: '2020-01-01', values: [at % 9] }));
    expect(layOutSeries({ ...COLUMNS, points }, 0, STANDS).columns).toHaveLength(200_000);
  });
});

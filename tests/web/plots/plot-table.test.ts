import { describe, expect, test } from 'vitest';
import { plotTable } from '../../../src/web/plots/plot-table.ts';
import { rowTitle } from '../../../src/web/plots/row-title.ts';
import { BARS, COLUMNS, DIVERGING, NETWORK, SHARES, VERBS } from './sample-plots.ts';

describe('the table behind a plot', () => {
  test('stacked bars have their total', () => {
    const { headings, rows } = plotTable(BARS);
    expect(headings).toEqual(['Speaker', 'Direct', 'Mixed', 'Indirect', 'Total']);
    expect(rows[1]).toEqual([{ text: 'Mara Lind', href: '/speaker/1' }, 800, 8, 1, 809]);
  });

  test('bars of one series are their total', () => {
    expect(plotTable(VERBS).headings).toEqual(['Verb', 'Quotes']);
  });

  test('shares of two sides have the counts that they rest on beside them', () => {
    const rows = [{ name: 'deny', values: [7.7, 33.3], counts: [1, 4] as const }];
    const { headings, rows: cells } = plotTable({ ...DIVERGING, series: ['Mara Lind', 'Ajmal Omar'], rows });
    expect(headings.slice(1)).toEqual([
      'Mara Lind, quotes',
      'Mara Lind, percent',
      'Ajmal Omar, quotes',
      'Ajmal Omar, percent',
    ]);
    expect(cells).toEqual([[{ text: 'deny' }, 1, 7.7, 4, 33.3]]);
    expect(rowTitle('deny', ['Mara Lind', 'Ajmal Omar'], [7.7, 33.3], [1, 4])).toBe(
      'deny: Mara Lind 7.7 (1 quote), Ajmal Omar 33.3 (4 quotes)',
    );
  });

  test('shares have the counts beside them, and a program reads them in full', () => {
    const { headings, rows } = plotTable(SHARES);
    expect(headings).toContain('Mixed, share');
    expect(rows[0]?.[4]).toEqual({ text: '<1%', saved: 0.001 });
  });

  test('a share of nothing is not known', () => {
    const { rows } = plotTable({ ...SHARES, rows: [{ name: 'Mara Lind', values: [0, 0, 0] }] });
    expect(rows[0]).toEqual([{ text: 'Mara Lind', href: undefined }, 0, null, 0, null, 0, null, 0]);
  });

  test('two sides have a column each', () => {
    expect(plotTable(DIVERGING).rows[1]).toEqual([{ text: 'peace', href: undefined }, 800.5, 310]);
  });

  test('a period is a name for readers and a day for programs; what is not known is null, not zero', () => {
    const { rows } = plotTable(COLUMNS);
    expect(rows[0]).toEqual([{ text: 'January 2016', saved: '2016-01-01' }, null]);
    expect(rows[4]).toEqual([{ text: 'May 2016', saved: '2016-05-01' }, 0]);
  });

  test('a network is a list of ties, heaviest first, with those who have none at its end', () => {
    const [tie, second] = NETWORK.ties;
    const { rows, isFigure } = plotTable({ ...NETWORK, nodes: NETWORK.nodes.slice(0, 4), ties: [second!, tie!] });
    expect(rows.map((row) => row[4])).toEqual([30, 15, null]);
    expect(isFigure).toEqual([false, true, false, true, true]);
  });
});

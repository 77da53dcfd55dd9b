import { expect, it } from 'vitest';
import { quotesOverTime } from '../../../../src/web/reader/figures/quotes-over-time.ts';

const POINTS = [
  { period: '2020-08-01', quotes: 3 },
  { period: '2020-09-01', quotes: null },
  { period: '2020-10-01', quotes: 1204 },
  { period: '2020-11-01', quotes: 1204 },
  { period: '2020-12-01', quotes: 0 },
];

it('each period is a column, and one in which nothing can be known has none', () => {
  const plot = quotesOverTime({ period: 'month', points: POINTS, undated: 0 });
  expect(plot.points.map(({ start, values }) => [start, ...values])).toEqual([
    ['2020-08-01', 3],
    ['2020-09-01', null],
    ['2020-10-01', 1204],
    ['2020-11-01', 1204],
    ['2020-12-01', 0],
  ]);
  expect(plot).toMatchObject({ kind: 'columns', period: 'month', note: undefined });
});

it('the plot says from when to when, and names the first of the periods with most quotes, and how many have as many', () => {
  expect(quotesOverTime({ period: 'month', points: POINTS, undated: 0 }).description).toBe(
    'August 2020 to December 2020. October 2020 has the most, 1,204 quotes, like one other.',
  );
});

it.each([
  ['day', '1 August 2020: 3 quotes.'],
  ['week', 'Week of 1 August 2020: 3 quotes.'],
  ['year', '2020: 3 quotes.'],
] as const)('a single %s is named as such', (period, description) => {
  expect(quotesOverTime({ period, points: POINTS.slice(0, 1), undated: 0 }).description).toBe(description);
});

it('quotes without a day are told beside', () => {
  expect(quotesOverTime({ period: 'year', points: POINTS, undated: 1 }).note).toBe(
    '1 quote in articles without a date.',
  );
});

it('where nothing has a date there is nothing to draw', () => {
  expect(quotesOverTime({ period: 'day', points: [], undated: 4 })).toMatchObject({ points: [], description: '' });
});

import { describe, expect, test } from 'vitest';
import type { Period } from '../../../src/web/plots/plot.ts';
import { textWidth } from '../../../src/web/plots/text-width.ts';
import { timeLabels } from '../../../src/web/plots/time-labels.ts';
import { daysFrom, monthsFrom } from './sample-plots.ts';

const years = (first: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${String(first + at).padStart(4, '0')}-01-01`);

const written = (starts: readonly string[], period: Period, widthPx: number): string =>
  timeLabels(starts, period, widthPx)
    .map(({ text, year }) => (year === undefined ? text : `${text}/${year}`))
    .join(' ');

describe('the labels of a time axis', () => {
  test.each<[string, readonly string[], Period, string]>([
    ['four years have one each', years(2018, 4), 'year', '2018 2019 2020 2021'],
    ['many years have round ones', years(1951, 70), 'year', '1960 1980 2000'],
    ['five months have one each', monthsFrom(2020, 5), 'month', 'Jan/2020 Feb Mar Apr May'],
    ['two years have half years', monthsFrom(2020, 24), 'month', 'Jan/2020 Jul Jan/2021 Jul'],
    ['eight years have years', monthsFrom(2013, 96), 'month', '2014 2016 2018 2020'],
    ['a week has days', daysFrom('2020-12-29', 5), 'day', '29 Dec/2020 31 Dec 2 Jan/2021'],
    ['two months of days have weeks', daysFrom('2020-07-20', 61), 'day', '20 Jul/2020 3 Aug 17 Aug 31 Aug'],
    ['a year of days has months', daysFrom('2020-01-01', 366), 'day', 'Jan/2020 Mar May Jul Sep Nov'],
    ['a year of weeks has the months they begin in', daysFrom('2020-01-06', 52, 7), 'week', 'Jan/2020 Apr Jul Oct'],
    ['one day has its day', ['2020-08-03'], 'day', '3 Aug/2020'],
    ['nothing has nothing', [], 'month', ''],
  ])('%s', (_, starts, period, labels) => {
    expect(written(starts, period, 268)).toBe(labels);
  });

  test('where there is more room there are more labels', () => {
    expect(written(monthsFrom(2020, 24), 'month', 600)).toBe(
      'Jan/2020 Mar May Jul Sep Nov Jan/2021 Mar May Jul Sep Nov',
    );
  });

  test('labels that fit under their period stand in its middle', () => {
    expect(timeLabels(years(2018, 4), 'year', 268).every(({ isCentred }) => isCentred)).toBe(true);
    expect(timeLabels(monthsFrom(2020, 24), 'month', 268).some(({ isCentred }) => isCentred)).toBe(false);
  });

  test('labels never touch and never leave the axis, whatever the number of periods', () => {
    for (const [period, all] of Object.entries({
      day: daysFrom('2019-11-20', 800),
      week: daysFrom('2019-11-18', 400, 7),
      month: monthsFrom(1990, 400),
      year: years(1, 400),
    }) as [Period, readonly string[]][]) {
      for (let count = 1; count <= all.length; count += 13) {
        const labels = timeLabels(all.slice(0, count), period, 236);
        let end = -10;
        for (const { index, text, year = '', isCentred } of labels) {
          const width = Math.max(textWidth(text, 13), textWidth(year, 13));
          const start = ((index + (isCentred ? 0.5 : 0)) * 236) / count - (isCentred ? width / 2 : 0);
          expect(start).toBeGreaterThan(end);
          end = start + width;
        }
        expect(end).toBeLessThanOrEqual(236.001);
      }
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDay } from '../../src/corpus/calendar-day.ts';
import { fillPeriods, MOST_PERIODS } from '../../src/statistics/fill-periods.ts';
import { countPeriods, CALENDARS, startOfPeriod } from '../../src/statistics/calendars.ts';
import type { CalendarPeriod } from '../../src/statistics/calendars.ts';

const NAMES = Object.keys(CALENDARS) as CalendarPeriod[];

describe('the period of a day', () => {
  it.each<[CalendarPeriod, string, string]>([
    ['day', '2020-08-04', '2020-08-04'],
    ['week', '2020-08-04', '2020-08-03'],
    ['month', '2020-08-04', '2020-08-01'],
    ['year', '2020-08-04', '2020-01-01'],
    // ISO 8601: week 1 of 2021 begins on 4 January; the days before belong to week 53 of 2020.
    ['week', '2021-01-03', '2020-12-28'],
    ['week', '2021-01-04', '2021-01-04'],
    ['week', '1969-12-31', '1969-12-29'],
    ['month', '1969-12-31', '1969-12-01'],
    ['day', '2020-02-29', '2020-02-29'],
    ['week', '0001-01-01', '0001-01-01'],
    ['year', '0099-05-05', '0099-01-01'],
    ['month', '9999-12-31', '9999-12-01'],
  ])('the %s of %s begins on %s', (period, day, expected) => {
    expect(startOfPeriod(day, period)).toBe(expected);
  });

  it.each<[CalendarPeriod, string, string, number]>([
    ['day', '2020-02-28', '2020-03-01', 3],
    ['day', '2021-02-28', '2021-03-01', 2],
    ['day', '2020-01-01', '2020-12-31', 366],
    ['week', '2020-12-28', '2021-01-03', 1],
    ['week', '2020-12-27', '2021-01-04', 3],
    ['month', '2019-12-31', '2020-01-01', 2],
    ['year', '1999-12-31', '2001-01-01', 3],
    ['month', '2020-05-01', '2020-04-30', 0],
    ['day', '0001-01-01', '9999-12-31', 3_652_059],
  ])('by %s there are from %s to %s: %i', (period, first, last, expected) => {
    expect(countPeriods(period, first, last)).toBe(expected);
  });
});

describe('a timeline', () => {
  it('has a point for every month, and leaves open what the corpus does not know', () => {
    const known = [
      { period: '2019-12-01', articles: 2, quotes: 5, words: 80 },
      { period: '2020-02-01', articles: 1, quotes: 0, words: 0 },
    ];
    expect(fillPeriods(known, 'month', '2019-12-24', '2020-03-02')).toEqual([
      known[0],
      { period: '2020-01-01', articles: 0 },
      known[1],
      { period: '2020-03-01', articles: 0 },
    ]);
  });

  it('leaves out what lies beyond the range', () => {
    const known = [{ period: '2018-01-01', articles: 2 }];
    expect(fillPeriods(known, 'year', '2019-05-05', '2019-06-06')).toEqual([{ period: '2019-01-01', articles: 0 }]);
  });

  it('is empty when it ends before it begins', () => {
    expect(fillPeriods([], 'day', '2020-01-02', '2020-01-01')).toEqual([]);
  });

  it('is refused when it is longer than anybody can look at', () => {
    expect(fillPeriods([], 'day', '1990-01-01', '2017-05-18')).toHaveLength(MOST_PERIODS);
    expect(() => fillPeriods([], 'day', '1990-01-01', '2017-05-19')).toThrow(
      'A timeline of 10001 points is longer than 10000.',
    );
  });

  const days = fc
    .date({ min: new Date('1600-01-01'), max: new Date('2400-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it.each(NAMES)('by %s runs through the calendar without gap or repetition', (period) => {
    fc.assert(
      fc.property(days, fc.nat({ max: 60 }), (first, further) => {
        const last = new Date(Date.parse(first) + further * 86_400_000).toISOString().slice(0, 10);
        const line = fillPeriods([], period, first, last).map((point) => point.period);
        expect(line[0]).toBe(startOfPeriod(first, period));
        expect(line.at(-1)).toBe(startOfPeriod(last, period));
        expect(line).toEqual([...new Set(line)].sort());
        expect(line.every((day) => isCalendarDay(day) && startOfPeriod(day, period) === day)).toBe(true);
        // The day before each point belongs to the point before it.
        for (const [index, day] of line.entries()) {
          const dayBefore = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
          if (index > 0) expect(startOfPeriod(dayBefore, period)).toBe(line[index - 1]);
        }
      }),
    );
  });

  it('has weeks that begin on Monday', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(new Date(startOfPeriod(day, 'week')).getUTCDay()).toBe(1);
      }),
    );
  });
});

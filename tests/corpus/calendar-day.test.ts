import { expect, it } from 'vitest';
import { isCalendarDay, suggestDay } from '../../src/corpus/calendar-day.ts';

it.each(['2020-08-04', '2024-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (day) => {
  expect(isCalendarDay(day)).toBe(true);
});

it.each(['2023-02-29', '2020-04-31', '2020-13-01', '2020-00-10', '0000-01-01', '2020-8-4', '2020-08-04T00:00', '', 'today'])(
  '"%s" is no day',
  (day) => {
    expect(isCalendarDay(day)).toBe(false);
  },
);

it.each([
  ['2020/08/04', '2020-08-04'],
  ['2020-8-4', '2020-08-04'],
  ['20200804', '2020-08-04'],
  ['2020-08-04T10:30:00Z', '2020-08-04'],
  ['August 4, 2020', '2020-08-04'],
  ['Tuesday, Aug. 4, 2020', '2020-08-04'],
  ['4 August 2020', '2020-08-04'],
  ['2020-02-31', undefined],
  ['04/08/2020', undefined],
  ['last Tuesday', undefined],
  ['', undefined],
])('"%s" was meant as %s', (text, day) => {
  expect(suggestDay(text)).toBe(day);
});

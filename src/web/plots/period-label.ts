import type { Period } from './plot.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A day in the calendar; the month counts from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The parts of a date: "2020-08-03" is 3 August 2020. */
export function calendarDay(date: string): CalendarDay {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

/** Name of a month, counted from 1: "August". */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** A period for readers: "3 August 2020", "Week of 3 August 2020", "August 2020", "2020". */
export function periodLabel(start: string, period: Period): string {
  const { year, month, day } = calendarDay(start);
  switch (period) {
    case 'day':
      return `${day} ${monthName(month)} ${year}`;
    case 'week':
      return `Week of ${day} ${monthName(month)} ${year}`;
    case 'month':
      return `${monthName(month)} ${year}`;
    case 'year':
      return `${year}`;
  }
}

import { countPeriods, CALENDARS, type CalendarPeriod } from './calendars.ts';

/** What was counted in a period; more fields may follow. */
export interface PeriodCounts {
  /** First day of the period: `2020-08-01` for August 2020. */
  readonly period: string;
  /** Articles of the corpus in the period, at least 1. */
  readonly articles: number;
}

/** A period of which the corpus has no article, so that nothing is known: its counts are left open, not 0. */
export interface EmptyPeriod {
  readonly period: string;
  readonly articles: 0;
  readonly quotes?: undefined;
  readonly words?: undefined;
  readonly perThousandWords?: undefined;
}

/** A timeline has at most so many points: the days of 27 years. */
export const MOST_PERIODS = 10_000;

/**
 * A timeline without gaps: a point for each period from the one that holds the first day to the one that holds the last, in order.
 * Periods of which there are no counts become empty ones; counts outside the range are left out. Throws a RangeError when there would
 * be more than MOST_PERIODS points: ask `countPeriods` before.
 */
export function fillPeriods<Counts extends PeriodCounts>(
  points: readonly Counts[],
  period: CalendarPeriod,
  first: string,
  last: string,
): (Counts | EmptyPeriod)[] {
  const length = countPeriods(period, first, last);
  if (length > MOST_PERIODS) throw new RangeError(`A timeline of ${length} points is longer than ${MOST_PERIODS}.`);
  const { numberOf, firstDayOf } = CALENDARS[period];
  const known = new Map(points.map((point) => [point.period, point]));
  const start = numberOf(first);
  return Array.from({ length }, (_, index) => {
    const firstDay = firstDayOf(start + index);
    return known.get(firstDay) ?? { period: firstDay, articles: 0 };
  });
}

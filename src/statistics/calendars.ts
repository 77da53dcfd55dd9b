/** A period of the calendar by two ways there and back: its number, counted through without gaps, and its first day. */
interface Calendar {
  readonly numberOf: (day: string) => number;
  readonly firstDayOf: (number: number) => string;
}

const MS_PER_DAY = 86_400_000;

/** 1 January 1970, the day with the number 0, was a Thursday, three days after a Monday. */
const DAYS_AFTER_MONDAY = 3;

/** Periods of the (proleptic Gregorian) calendar, by name. A new one is one entry. Weeks are those of ISO 8601, from Monday. */
export const CALENDARS = {
  day: { numberOf: dayNumberOf, firstDayOf: dayOf },
  week: {
    numberOf: (day) => Math.floor((dayNumberOf(day) + DAYS_AFTER_MONDAY) / 7),
    firstDayOf: (number) => dayOf(7 * number - DAYS_AFTER_MONDAY),
  },
  month: {
    numberOf: (day) => 12 * yearOf(day) + Number(day.slice(5, 7)) - 1,
    firstDayOf: (number) => `${padded(Math.floor(number / 12), 4)}-${padded((number % 12) + 1, 2)}-01`,
  },
  year: { numberOf: yearOf, firstDayOf: (number) => `${padded(number, 4)}-01-01` },
} satisfies Readonly<Record<string, Calendar>>;

/** The name of a period. */
export type CalendarPeriod = keyof typeof CALENDARS;

/** The first day of the period that holds the day; both as `2020-08-04`. */
export function startOfPeriod(day: string, period: CalendarPeriod): string {
  return CALENDARS[period].firstDayOf(CALENDARS[period].numberOf(day));
}

/** How many periods there are from the one that holds the first day to the one that holds the last; 0 when that is earlier. */
export function countPeriods(period: CalendarPeriod, first: string, last: string): number {
  return Math.max(0, CALENDARS[period].numberOf(last) - CALENDARS[period].numberOf(first) + 1);
}

/** Days since 1970-01-01. Reckoned in UTC, in which every day has 24 hours, whatever the clock of the machine is set to. */
function dayNumberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

function dayOf(number: number): string {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

import { isCalendarDay } from '../../corpus/calendar-day.ts';

/** The mark that some crawls put before a text: ` date 2020-08-04 `. */
export interface DateMark {
  readonly date: string;
  /** Where the text starts behind the mark and its white space. */
  readonly endUtf16: number;
}

const MARK = /^\s*date[ \t]+(\d{4}-\d{2}-\d{2})(?=\s)\s*/u;

/** The date mark at the front of a text; undefined when there is none, or when it names no day of the calendar. */
export function findDateMark(text: string): DateMark | undefined {
  const [mark, date] = MARK.exec(text) ?? [];
  if (mark === undefined || date === undefined || !isCalendarDay(date)) return undefined;
  return { date, endUtf16: mark.length };
}

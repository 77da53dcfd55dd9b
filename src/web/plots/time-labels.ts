import { FIGURE_PX } from './canvas.ts';
import { calendarDay, type CalendarDay, monthName } from './period-label.ts';
import type { Period } from './plot.ts';
import { textWidth } from './text-width.ts';

/** A label under the axis. */
export interface TimeLabel {
  /** Which period it stands under; counts from 0. */
  readonly index: number;
  /** "3 Aug", "Aug" or "2020". */
  readonly text: string;
  /** The year on a second line, where it changes; undefined where the text above says it or it has been said. */
  readonly year: string | undefined;
  /** Whether it stands in the middle of its period, because it is not wider; else it begins with it. */
  readonly isCentred: boolean;
}

/** Free pixels between two labels, at least. */
const APART_PX = 10;

type UnplacedLabel = Omit<TimeLabel, 'isCentred'>;

interface Step {
  readonly unit: Period;
  /** Whether the period is labelled; `previous` is undefined for the first one. */
  readonly isLabelled: (day: CalendarDay, index: number, previous: CalendarDay | undefined) => boolean;
}

const everyDay = (days: number): Step => ({ unit: 'day', isLabelled: (_, index) => index % days === 0 });

const everyMonth = (months: number): Step => ({
  unit: months < 12 ? 'month' : 'year',
  isLabelled: (day, _, previous) =>
    (previous === undefined ? day.day <= 7 : previous.month !== day.month || previous.year !== day.year) &&
    monthNumber(day) % months === 0,
});

const everyYear = (years: number): Step => everyMonth(12 * years);

const monthNumber = ({ year, month }: CalendarDay): number => year * 12 + month - 1;

const YEARS = [1, 2, 5, 10, 20, 50, 100].map(everyYear);
const MONTHS = [...[1, 2, 3, 6].map(everyMonth), ...YEARS];

/** From the finest to the coarsest. */
const STEPS: Readonly<Record<Period, readonly Step[]>> = {
  day: [...[1, 2, 7, 14].map(everyDay), ...MONTHS],
  week: [...[1, 2, 4].map(everyDay), ...MONTHS],
  month: MONTHS,
  year: YEARS,
};

/**
 * The labels of an axis of `widthPx` with a place of the same width for each period: as many as stand side by side, at the
 * beginnings that a calendar has (months, every second month, quarters, years). None ends behind the axis.
 */
export function timeLabels(starts: readonly string[], period: Period, widthPx: number): readonly TimeLabel[] {
  const days = starts.map(calendarDay);
  const placePx = widthPx / days.length;
  for (const step of STEPS[period]) {
    const labels = labelsOf(days, step).filter((label) => label.index * placePx + labelWidth(label) <= widthPx);
    if (labels.length === 0 || !areApart(labels, placePx)) continue;
    const isCentred = labels.every((label) => labelWidth(label) <= placePx);
    return labels.map((label) => ({ ...label, isCentred }));
  }
  return [];
}

/** How wide a label is at most, in pixels. */
function labelWidth({ text, year = '' }: UnplacedLabel): number {
  return Math.max(textWidth(text, FIGURE_PX), textWidth(year, FIGURE_PX));
}

function areApart(labels: readonly UnplacedLabel[], placePx: number): boolean {
  return labels.every((label, at) => {
    const next = labels[at + 1];
    return next === undefined || (next.index - label.index) * placePx >= labelWidth(label) + APART_PX;
  });
}

function labelsOf(days: readonly CalendarDay[], { unit, isLabelled }: Step): readonly UnplacedLabel[] {
  let saidYear: number | undefined;
  return days.flatMap((day, index) => {
    if (!isLabelled(day, index, days[index - 1])) return [];
    const isNewYear = unit !== 'year' && day.year !== saidYear;
    saidYear = day.year;
    return [{ index, text: labelText(day, unit), year: isNewYear ? `${day.year}` : undefined }];
  });
}

function labelText({ year, month, day }: CalendarDay, unit: Period): string {
  if (unit === 'year') return `${year}`;
  const name = monthName(month).slice(0, 3);
  return unit === 'month' ? name : `${day} ${name}`;
}

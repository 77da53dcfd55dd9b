import type { ColumnsPlot, Period } from '../../plots/plot.ts';
import { counted } from '../words-for.ts';

interface TimePoint {
  readonly period: string;
  readonly quotes: number | null;
}

interface OverTime {
  readonly period: Period;
  readonly points: readonly TimePoint[];
  /** Quotes of articles without a date, which no column has. */
  readonly undated: number;
}

/** Quotes over time as columns. */
export function quotesOverTime({ period, points, undated }: OverTime): ColumnsPlot {
  const most = points.reduce((best, point) => ((point.quotes ?? 0) > (best?.quotes ?? 0) ? point : best), points[0]);
  return {
    kind: 'columns',
    id: 'timeline',
    title: 'Quotes over time',
    description: most
      ? `From ${points[0]?.period ?? ''} to ${points.at(-1)?.period ?? ''}; most in the ${period} that begins on ${most.period}: ${counted(most.quotes ?? 0, 'quote')}.`
      : '',
    empty: 'No quote stands in an article with a date.',
    note: undated > 0 ? `${counted(undated, 'quote')} in articles without a date.` : undefined,
    period,
    series: ['Quotes'],
    points: points.map(({ period: start, quotes }) => ({ start, values: [quotes] })),
  };
}

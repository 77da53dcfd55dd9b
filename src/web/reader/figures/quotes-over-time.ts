import { periodLabel } from '../../plots/period-label.ts';
import type { ColumnsPlot, Period } from '../../plots/plot.ts';
import { counted, grouped } from '../language/words-for.ts';

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
  return {
    kind: 'columns',
    id: 'timeline',
    title: 'Quotes over time',
    description: described(points, period),
    empty: 'No quote stands in an article with a date.',
    note: undated > 0 ? `${counted(undated, 'quote')} in articles without a date.` : undefined,
    period,
    series: ['Quotes'],
    points: points.map(({ period: start, quotes }) => ({ start, values: [quotes] })),
  };
}

function described(points: readonly TimePoint[], period: Period): string {
  const most = points.reduce((best, point) => ((point.quotes ?? 0) > (best?.quotes ?? 0) ? point : best), points[0]);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || !most) return '';
  const title = ({ period: start }: TimePoint): string => periodLabel(start, period);
  const ends = first === last ? title(first) : `${title(first)} to ${title(last)}`;
  const quotes = counted(most.quotes ?? 0, 'quote');
  if (first === last) return `${ends}: ${quotes}.`;
  const others = points.filter((point) => point.quotes === most.quotes).length - 1;
  if (others === 0) return `${ends}. ${title(most)} has the most: ${quotes}.`;
  return `${ends}. ${title(most)} has the most, ${quotes}, like ${others === 1 ? 'one other' : `${grouped(others)} others`}.`;
}

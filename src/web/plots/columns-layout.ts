import { scaleLinear } from 'd3-scale';
import { round } from './canvas.ts';
import type { ColumnsPlot } from './plot.ts';

/** One column. Across in shares of the width, 0 to 1, down in pixels. */
export interface Column {
  readonly start: number;
  readonly share: number;
  readonly topPx: number;
  readonly heightPx: number;
}

/** Periods in a row of which nothing can be known. */
export interface Gap {
  /** First and last of them; count from 0. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly share: number;
}

/** A line across with its figure. */
export interface LevelLine {
  readonly value: number;
  readonly yPx: number;
}

/** Where everything of one series stands: on the axis, or hanging from it. */
export interface SeriesLayout {
  /** One a period; undefined where the figure is 0 or nothing is known. */
  readonly columns: readonly (Column | undefined)[];
  readonly gaps: readonly Gap[];
  /** The levels above 0. */
  readonly levels: readonly LevelLine[];
}

interface Side {
  readonly basePx: number;
  readonly heightPx: number;
  readonly hangs: boolean;
}

/** Part of a period's place that its column fills, and part of the whole width that it fills at most. */
const FILLED = 0.78;
const WIDEST = 0.12;

/** Lays out the series with this number: its columns are `heightPx` high at most, and `basePx` is where the axis is. */
export function layOutSeries(plot: ColumnsPlot, series: number, side: Side): SeriesLayout {
  const { points } = plot;
  const scale = levelScale(plot);
  const sign = side.hangs ? 1 : -1;
  const yPx = (value: number): number => round(side.basePx + sign * side.heightPx * scale(value), 1);
  const share = Math.min(FILLED / points.length, WIDEST);
  const columns = points.map(({ values }, index) => {
    const value = values[series] ?? 0;
    if (value === 0) return undefined;
    const start = (index + 0.5) / points.length - share / 2;
    const heightPx = round(side.heightPx * scale(value), 1);
    return { start, share, topPx: side.hangs ? side.basePx : round(side.basePx - heightPx, 1), heightPx };
  });
  return { columns, gaps: gapsOf(plot, series), levels: levelsOf(plot).map((value) => ({ value, yPx: yPx(value) })) };
}

/** The levels of the vertical axis above 0, ascending: round figures, and whole ones where all figures are whole. */
export function levelsOf(plot: ColumnsPlot): readonly number[] {
  const isWhole = valuesOf(plot).every(Number.isInteger);
  return levelScale(plot)
    .ticks(plot.series.length > 1 ? 2 : 3)
    .filter((level) => level > 0 && (!isWhole || Number.isInteger(level)));
}

/** From figures to 0 to 1; the same for all series, so that they can be compared. */
function levelScale(plot: ColumnsPlot): ReturnType<typeof scaleLinear<number>> {
  // Not Math.max(...): a day plot of a long corpus has more values than a function takes arguments.
  const highest = valuesOf(plot).reduce((most, value) => Math.max(most, value), 1e-9);
  return scaleLinear<number>([0, highest], [0, 1]).nice(3);
}

function valuesOf({ points }: ColumnsPlot): readonly number[] {
  return points.flatMap(({ values }) => values.filter((value) => value !== null));
}

function gapsOf({ points }: ColumnsPlot, series: number): readonly Gap[] {
  const gaps: Gap[] = [];
  let first: number | undefined;
  for (let index = 0; index <= points.length; index += 1) {
    const isGap = index < points.length && (points[index]?.values[series] ?? null) === null;
    if (isGap) first ??= index;
    if (isGap || first === undefined) continue;
    const last = index - 1;
    gaps.push({ first, last, start: first / points.length, share: (index - first) / points.length });
    first = undefined;
  }
  return gaps;
}

import { FIGURE_PX, gutterFor, type GutterPx, NARROW_PX, WIDE_PX } from './canvas.ts';
import { layOutSeries, levelsOf, type SeriesLayout } from './columns-layout.ts';
import type { ColumnsPlot } from './plot.ts';
import { textWidth } from './text-width.ts';
import { type TimeLabel, timeLabels } from './time-labels.ts';
import { writeNumber } from './write-number.ts';

const TOP_PX = 10;
/** Room for the name of a series, which stands there when there are two. */
export const SERIES_NAME_PX = 26;
const ONE_SERIES_PX = 170;
const EACH_OF_TWO_PX = 105;
const LABELS_PX = 24;
const YEARS_PX = 15;

/** Where the parts of columns over time stand. Down in pixels. */
export interface ColumnsPlace {
  /** Room for the figures of the levels. */
  readonly left: GutterPx;
  readonly topPx: number;
  /** Where the axis is. */
  readonly basePx: number;
  /** Where the lowest column ends. */
  readonly bottomPx: number;
  /** Where the labels of the periods end. */
  readonly labelledPx: number;
  readonly sides: readonly SeriesLayout[];
  /** Labels of the periods, for a narrow and a wide plot. */
  readonly labels: readonly [readonly TimeLabel[], readonly TimeLabel[]];
}

/** Finds the places of everything: the sizes are fixed, only the figures and the labels need their room. */
export function placeColumns(plot: ColumnsPlot): ColumnsPlace {
  const figurePx = levelsOf(plot).map((level) => textWidth(writeNumber(level), FIGURE_PX));
  const left = gutterFor(8 + Math.max(0, ...figurePx));
  const isMirrored = plot.series.length > 1;
  const topPx = isMirrored ? SERIES_NAME_PX : TOP_PX;
  const heightPx = isMirrored ? EACH_OF_TWO_PX : ONE_SERIES_PX;
  const basePx = topPx + heightPx;
  const bottomPx = isMirrored ? basePx + heightPx : basePx;
  const starts = plot.points.map(({ start }) => start);
  const labels = [
    timeLabels(starts, plot.period, NARROW_PX - left),
    timeLabels(starts, plot.period, WIDE_PX - left),
  ] as const;
  const hasYears = labels.flat().some(({ year }) => year !== undefined);
  return {
    left,
    topPx,
    basePx,
    bottomPx,
    labelledPx: bottomPx + LABELS_PX + (hasYears ? YEARS_PX : 0),
    sides: plot.series.map((_, series) => layOutSeries(plot, series, { basePx, heightPx, hangs: series > 0 })),
    labels,
  };
}

import type { ReactElement } from 'react';
import { type Canvas, round } from './canvas.ts';
import type { Column, SeriesLayout } from './columns-layout.ts';
import type { ColumnsPlace } from './columns-place.ts';
import { gapFill } from './gap-pattern.tsx';
import { periodLabel } from './period-label.ts';
import type { ColumnsPlot, PlotPeriod } from './plot.ts';
import { rowTitle } from './row-title.ts';

/** From this number of periods on, columns are too thin to point at. */
const MANY = 400;

/** A gap of a smaller share of the width cannot be seen on any screen. */
const LEAST_GAP = 0.0005;

interface ColumnMarksProps {
  readonly plot: ColumnsPlot;
  readonly canvas: Canvas;
  readonly place: ColumnsPlace;
}

/** The columns, and a pattern where nothing can be known. Many of them are one shape a series, for a page of a tenth of the size. */
export function ColumnMarks({ plot, canvas, place }: ColumnMarksProps): ReactElement {
  const isMany = plot.points.length >= MANY;
  return (
    <>
      {place.sides.map((side, series) => (
        <Gaps key={series} {...{ canvas, place, side, series }} />
      ))}
      {isMany && place.sides.map((side, series) => <ManyColumns key={series} {...{ canvas, place, side, series }} />)}
      {!isMany &&
        plot.points.map((point, index) => <Period key={point.start} {...{ plot, canvas, place, point, index }} />)}
    </>
  );
}

interface PeriodProps extends ColumnMarksProps {
  readonly point: PlotPeriod;
  readonly index: number;
}

/** A period with what the pointer is told about it, wherever in its height it points. */
function Period({ plot, canvas, place, point, index }: PeriodProps): ReactElement {
  return (
    <g className="plot-column">
      <title>{rowTitle(periodLabel(point.start, plot.period), plot.series, point.values)}</title>
      <rect
        className="plot-hit"
        x={canvas.across(index / plot.points.length)}
        y={place.topPx}
        width={canvas.across(1 / plot.points.length)}
        height={place.bottomPx - place.topPx}
      />
      {place.sides.map(({ columns }, series) => {
        const column = columns[index];
        return column && <ColumnMark key={series} {...{ canvas, column, series }} />;
      })}
    </g>
  );
}

interface ColumnMarkProps {
  readonly canvas: Canvas;
  readonly column: Column;
  readonly series: number;
}

function ColumnMark({ canvas, column, series }: ColumnMarkProps): ReactElement {
  return (
    <rect
      className={`plot-series-${series + 1}`}
      x={canvas.across(column.start)}
      y={column.topPx}
      width={canvas.across(column.share)}
      height={column.heightPx}
    />
  );
}

interface SideProps {
  readonly canvas: Canvas;
  readonly place: ColumnsPlace;
  readonly side: SeriesLayout;
  readonly series: number;
}

/** All columns of a series as one shape, without space between, stretched to the width: it has no type that would stretch too. */
function ManyColumns({ canvas, place, side: { columns }, series }: SideProps): ReactElement {
  const heightPx = place.bottomPx - place.topPx;
  const shape = columns.map((column, index) => {
    if (column === undefined) return '';
    return `M${index} ${round(column.topPx - place.topPx, 1)}h1v${column.heightPx}h-1z`;
  });
  return (
    <svg
      y={place.topPx}
      width={canvas.across(1)}
      height={heightPx}
      viewBox={`0 0 ${columns.length} ${heightPx}`}
      preserveAspectRatio="none"
    >
      <path className={`plot-series-${series + 1}`} d={shape.join('')} />
    </svg>
  );
}

function Gaps({ canvas, place, side, series }: SideProps): ReactElement {
  const [top, bottom] = series === 0 ? [place.topPx, place.basePx] : [place.basePx, place.bottomPx];
  return (
    <>
      {side.gaps
        .filter(({ share }) => share > LEAST_GAP)
        .map(({ first, start, share }) => (
          <rect
            key={first}
            fill={gapFill(canvas)}
            x={canvas.across(start)}
            y={top}
            width={canvas.across(share)}
            height={bottom - top}
          />
        ))}
    </>
  );
}

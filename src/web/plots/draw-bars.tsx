import type { ReactElement } from 'react';
import { type Canvas, type DrawnPlot, FIGURE_PX, gutterFor, NARROW_PX, WIDE_PX } from './canvas.ts';
import { FittedText } from './fitted-text.tsx';
import { PlotLink } from './plot-link.tsx';
import { rowTotal } from './plot-table.ts';
import type { BarsPlot, PlotRow } from './plot.ts';
import { rowTitle } from './row-title.ts';
import { seriesFill, SeriesPatterns } from './series-fill.tsx';
import { stack } from './stack.ts';
import { textWidth } from './text-width.ts';
import { writeNumber } from './write-number.ts';

const ROW_PX = 42;
const NAME_BASELINE_PX = 15;
const BAR_TOP_PX = 21;
const BAR_PX = 14;

/** Draws bars: the name above its bar, because beside it there is no room on a phone, and the total behind it. */
export function drawBars(plot: BarsPlot): DrawnPlot {
  const totals = plot.rows.map(rowTotal);
  const longest = Math.max(...totals);
  const right = gutterFor(10 + Math.max(...totals.map((total) => textWidth(writeNumber(total), FIGURE_PX))));
  return {
    heightPx: plot.rows.length * ROW_PX,
    left: 0,
    right,
    marks: (canvas) => (
      <>
        <SeriesPatterns canvas={canvas} count={plot.series.length} />
        {plot.rows.map((row, index) => (
          <BarRow key={index} {...{ plot, canvas, row, longest }} top={index * ROW_PX} />
        ))}
      </>
    ),
  };
}

interface BarRowProps {
  readonly plot: BarsPlot;
  readonly canvas: Canvas;
  readonly row: PlotRow;
  readonly longest: number;
  readonly top: number;
}

function BarRow({ plot, canvas, row, longest, top }: BarRowProps): ReactElement {
  const total = rowTotal(row);
  const barTop = top + BAR_TOP_PX;
  return (
    <g className="plot-row">
      <title>{rowTitle(row.name, plot.series, row.values)}</title>
      <rect className="plot-hit" x={0} y={top} width={canvas.across(1)} height={ROW_PX} />
      <PlotLink canvas={canvas} href={row.href}>
        <FittedText canvas={canvas} text={row.name} at={[0, top + NAME_BASELINE_PX]} room={[NARROW_PX, WIDE_PX]} />
      </PlotLink>
      {stack(row.values, longest).map(({ series, start, share }) => (
        <rect
          key={series}
          x={canvas.across(start)}
          y={barTop}
          width={canvas.across(share)}
          height={BAR_PX}
          {...seriesFill(canvas, series)}
        />
      ))}
      <text className="plot-figure" x={canvas.across(longest === 0 ? 0 : total / longest)} y={barTop + 12} dx={6}>
        {writeNumber(total)}
      </text>
    </g>
  );
}

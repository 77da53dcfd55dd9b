import type { ReactElement } from 'react';
import { type Canvas, type DrawnPlot, FIGURE_PX, gutterFor, NARROW_PX, WIDE_PX } from './canvas.ts';
import { FittedText } from './fitted-text.tsx';
import { PlotLink } from './plot-link.tsx';
import type { DivergingPlot, DivergingRow as Row } from './plot.ts';
import { rowTitle } from './row-title.ts';
import { seriesFill, SeriesPatterns } from './series-fill.tsx';
import { textWidth } from './text-width.ts';
import { writeNumber } from './write-number.ts';

const HEAD_PX = 30;
const ROW_PX = 40;
const BAR_TOP_PX = 20;
const BAR_PX = 12;
/** Pixels between a bar and its figure. */
const FIGURE_GAP_PX = 6;

/** Draws two sides against each other: names in the middle, above their bars, which grow from it to both sides. */
export function drawDiverging(plot: DivergingPlot): DrawnPlot {
  const values = plot.rows.flatMap((row) => row.values);
  const figurePx = Math.max(...values.map((value) => textWidth(writeNumber(value), FIGURE_PX)));
  const gutter = gutterFor(FIGURE_GAP_PX + figurePx);
  const heightPx = HEAD_PX + plot.rows.length * ROW_PX;
  const scale = 0.5 / Math.max(1e-9, ...values);
  return {
    heightPx,
    left: gutter,
    right: gutter,
    marks: (canvas) => (
      <>
        <SeriesPatterns canvas={canvas} count={2} />
        <SideNames {...{ plot, canvas, gutter }} />
        {plot.rows.map((row, index) => (
          <DivergingRow key={index} {...{ plot, canvas, row, scale }} top={HEAD_PX + index * ROW_PX} />
        ))}
      </>
    ),
  };
}

interface SideNamesProps {
  readonly plot: DivergingPlot;
  readonly canvas: Canvas;
  readonly gutter: number;
}

/** The two names, each on its side with its sign. */
function SideNames({ plot, canvas, gutter }: SideNamesProps): ReactElement {
  const [left, right] = plot.series;
  const room = [NARROW_PX / 2 - 24, WIDE_PX / 2 - 24] as const;
  const shared = { canvas, room, className: 'plot-strong' };
  return (
    <>
      <rect x={-gutter} y={3} width={12} height={12} {...seriesFill(canvas, 0)} />
      <FittedText {...shared} text={left} at={[0, 14]} shiftPx={18 - gutter} />
      <g transform={`translate(${gutter - 12} 0)`}>
        <rect x={canvas.across(1)} y={3} width={12} height={12} {...seriesFill(canvas, 1)} />
      </g>
      <FittedText {...shared} text={right} at={[1, 14]} shiftPx={gutter - 18} anchor="end" />
    </>
  );
}

interface DivergingRowProps {
  readonly plot: DivergingPlot;
  readonly canvas: Canvas;
  readonly row: Row;
  /** Share of the width for each unit. */
  readonly scale: number;
  readonly top: number;
}

function DivergingRow({ plot, canvas, row, scale, top }: DivergingRowProps): ReactElement {
  const [left = 0, right = 0] = row.values;
  const bar = { y: top + BAR_TOP_PX, height: BAR_PX };
  const figure = { className: 'plot-figure', y: top + BAR_TOP_PX + 11 };
  const [leftShare, rightShare] = [left * scale, right * scale];
  return (
    <g className="plot-row">
      <title>{rowTitle(row.name, plot.series, row.values, row.counts)}</title>
      <rect className="plot-hit" x={0} y={top} width={canvas.across(1)} height={ROW_PX} />
      <PlotLink canvas={canvas} href={row.href}>
        <FittedText canvas={canvas} text={row.name} at={[0.5, top + 14]} anchor="middle" room={[NARROW_PX, WIDE_PX]} />
      </PlotLink>
      <rect {...bar} {...seriesFill(canvas, 0)} x={canvas.across(0.5 - leftShare)} width={canvas.across(leftShare)} />
      <rect {...bar} {...seriesFill(canvas, 1)} x={canvas.across(0.5)} width={canvas.across(rightShare)} />
      <line className="plot-axis" x1={canvas.across(0.5)} x2={canvas.across(0.5)} y1={bar.y - 2} y2={bar.y + 14} />
      <text {...figure} x={canvas.across(0.5 - leftShare)} dx={-FIGURE_GAP_PX} textAnchor="end">
        {writeNumber(left)}
      </text>
      <text {...figure} x={canvas.across(0.5 + rightShare)} dx={FIGURE_GAP_PX}>
        {writeNumber(right)}
      </text>
    </g>
  );
}

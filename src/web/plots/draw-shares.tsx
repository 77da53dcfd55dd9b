import type { ReactElement } from 'react';
import { type Canvas, type DrawnPlot, FIGURE_PX, NARROW_PX, WIDE_PX } from './canvas.ts';
import { FittedText } from './fitted-text.tsx';
import { PlotLink } from './plot-link.tsx';
import { rowTotal } from './plot-table.ts';
import type { PlotRow, SharesPlot } from './plot.ts';
import { rowTitle } from './row-title.ts';
import { seriesFill, SeriesPatterns } from './series-fill.tsx';
import { shareLabelShifts } from './share-labels.ts';
import { stack } from './stack.ts';
import { writeShares } from './write-number.ts';

const NAME_LINE_PX = 22;
const BAR_PX = 22;
const LABEL_LINE_PX = 20;
const GAP_PX = 14;

/** Draws shares: bars of full width, with the percentages under their pieces. */
export function drawShares(plot: SharesPlot): DrawnPlot {
  const nameLinePx = plot.rows.length > 1 ? NAME_LINE_PX : 0;
  const rowPx = nameLinePx + BAR_PX + LABEL_LINE_PX;
  return {
    heightPx: plot.rows.length * (rowPx + GAP_PX) - GAP_PX,
    left: 0,
    right: 0,
    marks: (canvas) => (
      <>
        <SeriesPatterns canvas={canvas} count={plot.series.length} />
        {plot.rows.map((row, index) => (
          <ShareRow key={index} {...{ plot, canvas, row, nameLinePx }} top={index * (rowPx + GAP_PX)} />
        ))}
      </>
    ),
  };
}

interface ShareRowProps {
  readonly plot: SharesPlot;
  readonly canvas: Canvas;
  readonly row: PlotRow;
  readonly nameLinePx: number;
  readonly top: number;
}

function ShareRow({ plot, canvas, row, nameLinePx, top }: ShareRowProps): ReactElement {
  const shares = writeShares(row.values);
  const pieces = stack(row.values, rowTotal(row)).map((piece) => ({ ...piece, label: shares[piece.series] ?? '' }));
  const barTop = top + nameLinePx;
  const shifts = shareLabelShifts(pieces, FIGURE_PX, NARROW_PX);
  return (
    <g className="plot-row">
      <title>{rowTitle(row.name, plot.series, row.values)}</title>
      {nameLinePx > 0 && (
        <PlotLink canvas={canvas} href={row.href}>
          <FittedText canvas={canvas} text={row.name} at={[0, top + 15]} room={[NARROW_PX, WIDE_PX]} />
        </PlotLink>
      )}
      {pieces.map(({ series, start, share }) => (
        <rect
          key={series}
          x={canvas.across(start)}
          y={barTop}
          width={canvas.across(share)}
          height={BAR_PX}
          {...seriesFill(canvas, series)}
        />
      ))}
      {pieces.map(({ series, start, label }, at) => (
        <text
          key={series}
          className="plot-figure"
          x={canvas.across(start)}
          y={barTop + BAR_PX + 15}
          dx={shifts[at] ?? 0}
        >
          {label}
        </text>
      ))}
    </g>
  );
}

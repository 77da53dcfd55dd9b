import type { ReactElement } from 'react';
import { type Canvas, NARROW_PX, WIDE_PX } from './canvas.ts';
import type { ColumnsPlace } from './columns-place.ts';
import { FittedText } from './fitted-text.tsx';
import type { ColumnsPlot } from './plot.ts';
import { writeNumber } from './write-number.ts';

interface PartProps {
  readonly plot: ColumnsPlot;
  readonly canvas: Canvas;
  readonly place: ColumnsPlace;
}

/** The names above and below, because of two series each has its side. */
export function SeriesNames({ plot, canvas, place }: PartProps): ReactElement {
  const [above = '', below = ''] = plot.series;
  const bottom = place.labelledPx + 14;
  return (
    <>
      <SeriesName {...{ canvas, place }} series={0} name={above} baseline={14} />
      <SeriesName {...{ canvas, place }} series={1} name={below} baseline={bottom} />
    </>
  );
}

interface SeriesNameProps extends Omit<PartProps, 'plot'> {
  readonly series: number;
  readonly name: string;
  readonly baseline: number;
}

function SeriesName({ canvas, place: { left }, series, name, baseline }: SeriesNameProps): ReactElement {
  return (
    <>
      <rect x={-left} y={baseline - 11} width={12} height={12} className={`plot-series-${series + 1}`} />
      <FittedText
        canvas={canvas}
        text={name}
        at={[0, baseline]}
        shiftPx={18 - left}
        room={[NARROW_PX - 18, WIDE_PX - 18]}
        className="plot-strong"
      />
    </>
  );
}

/** Lines across, with their figures in the gutter, and the axis. */
export function Levels({ canvas, place }: Omit<PartProps, 'plot'>): ReactElement {
  const levels = [{ value: 0, yPx: place.basePx }, ...place.sides.flatMap((side) => side.levels)];
  return (
    <>
      {levels.map(({ value, yPx }) => (
        <g key={yPx}>
          <line className={value === 0 ? 'plot-axis' : 'plot-level'} x1={0} x2={canvas.across(1)} y1={yPx} y2={yPx} />
          <text className="plot-figure" x={-6} y={yPx + 4} textAnchor="end">
            {writeNumber(value)}
          </text>
        </g>
      ))}
    </>
  );
}

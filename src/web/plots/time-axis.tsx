import type { ReactElement } from 'react';
import type { Canvas } from './canvas.ts';
import type { ColumnsPlace } from './columns-place.ts';
import type { TimeLabel } from './time-labels.ts';

interface TimeAxisProps {
  readonly canvas: Canvas;
  readonly place: ColumnsPlace;
  /** Number of periods. */
  readonly count: number;
}

/** The labels of the periods: few for a phone, more where there is room. */
export function TimeAxis({ canvas, place, count }: TimeAxisProps): ReactElement {
  const [narrow, wide] = place.labels;
  const shared = { canvas, bottomPx: place.bottomPx, count };
  if (canvas.isFile) return <TimeLabels {...shared} labels={wide} />;
  return (
    <>
      <g className="plot-narrow">
        <TimeLabels {...shared} labels={narrow} />
      </g>
      <g className="plot-wide">
        <TimeLabels {...shared} labels={wide} />
      </g>
    </>
  );
}

interface TimeLabelsProps {
  readonly canvas: Canvas;
  readonly bottomPx: number;
  /** Number of periods. */
  readonly count: number;
  readonly labels: readonly TimeLabel[];
}

function TimeLabels({ canvas, bottomPx, count, labels }: TimeLabelsProps): ReactElement {
  return (
    <>
      {labels.map(({ index, text, year, isCentred }) => {
        const x = canvas.across((index + (isCentred ? 0.5 : 0)) / count);
        const shared = { className: 'plot-figure', x, textAnchor: isCentred ? 'middle' : 'start' } as const;
        return (
          <g key={index}>
            {!isCentred && <line className="plot-axis" x1={x} x2={x} y1={bottomPx} y2={bottomPx + 5} />}
            <text {...shared} y={bottomPx + 18}>
              {text}
            </text>
            {year !== undefined && (
              <text {...shared} y={bottomPx + 33}>
                {year}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

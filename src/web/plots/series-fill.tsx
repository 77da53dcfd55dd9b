import type { ReactElement } from 'react';
import type { Canvas } from './canvas.ts';

/** How a series is filled: attributes of its marks. Series count from 0. */
export interface SeriesFill {
  readonly className: string;
  readonly fill?: string;
}

/** The first series is plain, the others have a pattern besides their colour. Its marks need `SeriesPatterns` in the drawing. */
export function seriesFill({ id }: Canvas, series: number): SeriesFill {
  if (series === 0) return { className: 'plot-series-1' };
  return { className: 'plot-patterned', fill: `url(#${id}-series-${series + 1})` };
}

/** The patterns of as many series as there are: stripes, dots, and a grid. */
export function SeriesPatterns({ canvas, count }: { readonly canvas: Canvas; readonly count: number }): ReactElement {
  return (
    <defs>
      {PATTERNS.slice(0, Math.max(0, count - 1)).map((lines, index) => (
        <pattern
          key={index}
          id={`${canvas.id}-series-${index + 2}`}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          {...(index === 0 ? { patternTransform: 'rotate(45)' } : {})}
        >
          <rect width={6} height={6} className={`plot-series-${index + 2}`} />
          {lines}
        </pattern>
      ))}
    </defs>
  );
}

const PATTERNS: readonly ReactElement[] = [
  <rect width={1.5} height={6} className="plot-on-series" />,
  <circle cx={3} cy={3} r={1.1} className="plot-on-series" />,
  <>
    <rect width={1.2} height={6} className="plot-on-series" />
    <rect width={6} height={1.2} className="plot-on-series" />
  </>,
];

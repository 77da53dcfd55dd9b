import type { ReactElement } from 'react';
import type { Canvas } from './canvas.ts';
import { gapFill } from './gap-pattern.tsx';
import type { PlotSpec } from './plot.ts';
import { seriesFill } from './series-fill.tsx';

/** Width and height of a sign. */
export const SWATCH_PX = 14;

/** What the signs of a plot mean. */
export interface LegendEntry {
  readonly label: string;
  /** The sign: the number of a series, from 0, or the pattern of what cannot be known; undefined: the label says it all. */
  readonly sign: number | 'gap' | undefined;
}

/** What has to be said of the signs of a plot; where there is one series, or names stand beside their marks, nothing. */
export function legendOf(plot: PlotSpec): readonly LegendEntry[] {
  switch (plot.kind) {
    case 'bars':
    case 'shares':
      return plot.series.length > 1 ? plot.series.map((label, series) => ({ label, sign: series })) : [];
    case 'columns': {
      const hasGap = plot.points.some(({ values }) => values.includes(null));
      return hasGap ? [{ label: 'No articles', sign: 'gap' }] : [];
    }
    case 'network':
      return [
        { label: `Size of a dot: ${plot.weightHeading}`, sign: undefined },
        { label: `Thickness of a line: ${plot.tieHeading}`, sign: undefined },
      ];
    case 'diverging':
      return [];
  }
}

/** The legend of a plot of a page. It refers to the patterns of the drawing. */
export function PlotLegend({
  plot,
  canvas,
}: {
  readonly plot: PlotSpec;
  readonly canvas: Canvas;
}): ReactElement | null {
  const entries = legendOf(plot);
  if (entries.length === 0) return null;
  return (
    <ul className="plot-legend">
      {entries.map(({ label, sign }) => (
        <li key={label}>
          {sign !== undefined && (
            <svg className="plot-swatch" width={SWATCH_PX} height={SWATCH_PX} aria-hidden="true">
              <LegendSign canvas={canvas} sign={sign} />
            </svg>
          )}
          <bdi>{label}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** The sign of a legend, `SWATCH_PX` wide and high. */
export function LegendSign({ canvas, sign }: { readonly canvas: Canvas; readonly sign: number | 'gap' }): ReactElement {
  const fill = sign === 'gap' ? { fill: gapFill(canvas) } : seriesFill(canvas, sign);
  return <rect width={SWATCH_PX} height={SWATCH_PX} {...fill} />;
}

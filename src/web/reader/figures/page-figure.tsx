import type { ReactElement } from 'react';
import { Figure } from '../../plots/figure.tsx';
import type { PlotSpec } from '../../plots/plot.ts';

interface PageFigureProps {
  readonly plot: PlotSpec;
  /** The page in which it stands: "/speaker/ajmal-omar?period=year". The same with `save` is the figure as a file. */
  readonly address: string;
  readonly headingLevel?: 2 | 3;
}

/** A figure of a page, with links to its files. */
export function PageFigure({ plot, address, headingLevel = 2 }: PageFigureProps): ReactElement {
  const start = `${address}${address.includes('?') ? '&' : '?'}save=${encodeURIComponent(plot.id)}`;
  return <Figure plot={plot} saves={{ svg: `${start}.svg`, csv: `${start}.csv` }} headingLevel={headingLevel} />;
}

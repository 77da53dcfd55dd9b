import type { DrawnPlot } from './canvas.ts';
import { drawBars } from './draw-bars.tsx';
import { drawColumns } from './draw-columns.tsx';
import { drawDiverging } from './draw-diverging.tsx';
import { drawNetwork } from './draw-network.tsx';
import { drawShares } from './draw-shares.tsx';
import type { PlotSpec } from './plot.ts';

/** Draws a plot that is not empty: see `isEmptyPlot`. */
export function drawPlot(plot: PlotSpec): DrawnPlot {
  switch (plot.kind) {
    case 'bars':
      return drawBars(plot);
    case 'shares':
      return drawShares(plot);
    case 'diverging':
      return drawDiverging(plot);
    case 'columns':
      return drawColumns(plot);
    case 'network':
      return drawNetwork(plot);
  }
}

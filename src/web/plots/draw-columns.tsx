import type { DrawnPlot } from './canvas.ts';
import { ColumnMarks } from './column-marks.tsx';
import { Levels, SeriesNames } from './columns-frame.tsx';
import { placeColumns, SERIES_NAME_PX } from './columns-place.ts';
import { GapPattern } from './gap-pattern.tsx';
import type { ColumnsPlot } from './plot.ts';
import { TimeAxis } from './time-axis.tsx';

/** Draws columns over time; what cannot be known is hatched, what is zero is empty. */
export function drawColumns(plot: ColumnsPlot): DrawnPlot {
  const place = placeColumns(plot);
  const isMirrored = plot.series.length > 1;
  return {
    heightPx: place.labelledPx + (isMirrored ? SERIES_NAME_PX : 0),
    left: place.left,
    right: 0,
    marks: (canvas) => (
      <>
        <GapPattern canvas={canvas} />
        {isMirrored && <SeriesNames {...{ plot, canvas, place }} />}
        <Levels {...{ canvas, place }} />
        <ColumnMarks {...{ plot, canvas, place }} />
        <TimeAxis {...{ canvas, place }} count={plot.points.length} />
      </>
    ),
  };
}

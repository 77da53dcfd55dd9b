import type { ReactElement } from 'react';
import { type Canvas, NAME_PX } from './canvas.ts';
import { clipText } from './text-width.ts';

interface FittedTextProps {
  readonly canvas: Canvas;
  readonly text: string;
  /** Place across, 0 to 1, and down, in pixels. */
  readonly at: readonly [number, number];
  /** Pixels that the text may take when the plot is narrow, and when it is wide. */
  readonly room: readonly [number, number];
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Pixels to the right of the place. */
  readonly shiftPx?: number;
  readonly sizePx?: number;
  /** Besides "plot-text". */
  readonly className?: string;
}

/**
 * A name on one line, cut where there is no room: twice, for a narrow and a wide plot, where that makes a difference; the style
 * sheet shows one of them. The name runs in its own direction, whatever stands around it.
 */
export function FittedText({ canvas, text, room, sizePx = NAME_PX, ...place }: FittedTextProps): ReactElement {
  const [narrow, wide] = [clipText(text, room[0], sizePx), clipText(text, room[1], sizePx)];
  if (canvas.isFile || narrow === wide) return <Line canvas={canvas} text={wide} {...place} />;
  return (
    <>
      <g className="plot-narrow">
        <Line canvas={canvas} text={narrow} {...place} />
      </g>
      <g className="plot-wide">
        <Line canvas={canvas} text={wide} {...place} />
      </g>
    </>
  );
}

type LineProps = Omit<FittedTextProps, 'room' | 'sizePx'>;

function Line({ canvas, text, at: [x, y], anchor = 'start', shiftPx = 0, className = '' }: LineProps): ReactElement {
  return (
    <text
      className={`plot-text ${className}`.trimEnd()}
      x={canvas.across(x)}
      y={y}
      dx={shiftPx === 0 ? undefined : shiftPx}
      textAnchor={anchor === 'start' ? undefined : anchor}
    >
      <tspan className="plot-name">{text}</tspan>
    </text>
  );
}

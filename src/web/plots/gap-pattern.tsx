import type { ReactElement } from 'react';
import type { Canvas } from './canvas.ts';

/** How a period is filled of which nothing can be known, because no article is of it. */
export function gapFill({ id }: Canvas): string {
  return `url(#${id}-gap)`;
}

/** The pattern of what cannot be known, for `gapFill`. */
export function GapPattern({ canvas }: { readonly canvas: Canvas }): ReactElement {
  return (
    <defs>
      <pattern
        id={`${canvas.id}-gap`}
        width={5}
        height={5}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <rect width={1} height={5} className="plot-gap-line" />
      </pattern>
    </defs>
  );
}

import type { StackedPiece } from './stack.ts';
import { textWidth } from './text-width.ts';

/** Free pixels between two labels, at least. */
const APART_PX = 8;

/** A piece with its percentage: "37%". */
export interface LabelledPiece extends StackedPiece {
  readonly label: string;
}

/**
 * How many pixels the percentage of each piece of a bar is moved from the beginning of its piece, so that they stay apart and
 * inside on a bar of `widthPx`. On a wider bar, where the beginnings are farther apart, they do so all the more.
 */
export function shareLabelShifts(pieces: readonly LabelledPiece[], sizePx: number, widthPx: number): readonly number[] {
  const widths = pieces.map(({ label }) => textWidth(label, sizePx) + APART_PX);
  const begins = pieces.map(({ start }) => start * widthPx);
  let free = 0;
  const places = begins.map((begin, at) => {
    const place = Math.max(begin, free);
    free = place + (widths[at] ?? 0);
    return place;
  });
  let end = widthPx + APART_PX;
  for (let at = places.length - 1; at >= 0; at -= 1) {
    end = Math.min(places[at] ?? 0, end - (widths[at] ?? 0));
    places[at] = end;
  }
  return places.map((place, at) => Math.round(place - (begins[at] ?? 0)));
}

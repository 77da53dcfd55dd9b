import type { ReactElement } from 'react';

/** Narrowest width that a plot of a page has, in pixels: a phone of 360 less what stands beside. */
export const NARROW_PX = 300;

/** From this width on, in pixels, a plot of a page draws its longer texts: the same number stands in plots.css. */
export const WIDE_PX = 640;

/** Sizes of the type, in pixels: names, and the figures of an axis. */
export const NAME_PX = 14;
export const FIGURE_PX = 13;

/**
 * What a plot is drawn on. A page draws it as wide as there is room, with places across in percent, so that the type keeps its
 * size without a script; a file has one width, in pixels.
 */
export interface Canvas {
  /** Begins the ids of what is referred to. */
  readonly id: string;
  /** Whether it is a file: no links, one width, and nothing that drawing programs do not know. */
  readonly isFile: boolean;
  /** Place of a share of the width, 0 to 1: "12.5%", or pixels. */
  readonly across: (share: number) => string | number;
}

/** Pixels that can be kept free beside a plot, for figures; plots.css has a class for each. */
export type GutterPx = 0 | 24 | 32 | 40 | 48 | 56 | 64;

const GUTTERS: readonly GutterPx[] = [24, 32, 40, 48, 56, 64];

/** What is drawn, and what room it needs besides the width of its canvas. */
export interface DrawnPlot {
  readonly heightPx: number;
  /** Free pixels beside the canvas: marks with a place below 0 or beyond the width stand there. */
  readonly left: GutterPx;
  readonly right: GutterPx;
  readonly marks: (canvas: Canvas) => ReactElement;
}

/** The narrowest gutter for figures of `widthPx`. */
export function gutterFor(widthPx: number): GutterPx {
  return GUTTERS.find((gutter) => gutter >= widthPx) ?? 64;
}

/** The canvas of a page. */
export function pageCanvas(id: string): Canvas {
  return { id, isFile: false, across: (share) => `${round(share * 100, 3)}%` };
}

/** A canvas of `widthPx`. */
export function fileCanvas(id: string, widthPx: number): Canvas {
  return { id, isFile: true, across: (share) => round(share * widthPx, 2) };
}

/** A number with so many decimal places, for less and the same text on every machine. */
export function round(value: number, places: number): number {
  const scale = 10 ** places;
  // Adding 0 turns -0 into 0.
  return Math.round(value * scale) / scale + 0;
}

import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Canvas, fileCanvas, NAME_PX } from './canvas.ts';
import { drawPlot } from './draw-plot.ts';
import { FILE_STYLE } from './file-style.ts';
import { legendOf, LegendSign, SWATCH_PX } from './plot-legend.tsx';
import { isEmptyPlot, type PlotSpec } from './plot.ts';
import { textWidth, wrapText } from './text-width.ts';

const WIDTH_PX = 720;
const MARGIN_PX = 24;
const INNER_PX = WIDTH_PX - 2 * MARGIN_PX;

/** What XML 1.0 has no place for: most control characters, halves of surrogate pairs, and two code points that are none. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A part of the file below the one before. */
interface Block {
  readonly heightPx: number;
  readonly draw: ReactElement;
}

/**
 * A plot as a file of its own: an SVG document, 720 pixels wide, on white, with its colours inside, so that it looks the same in
 * a browser and in a drawing program. Characters that XML forbids are left out.
 *
 * @param source what the figures rest on: "Source: Sample corpus, revision 3f0a9c1d2b4e5f60"
 */
export function svgFile(plot: PlotSpec, source: string): string {
  const markup = renderToStaticMarkup(<SvgDocument plot={plot} source={source} />);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup.replace(NOT_XML, '')}\n`;
}

function SvgDocument({ plot, source }: { readonly plot: PlotSpec; readonly source: string }): ReactElement {
  const blocks = blocksOf(plot, source);
  const tops = blocks.map((_, at) => blocks.slice(0, at).reduce((sum, { heightPx }) => sum + heightPx, MARGIN_PX));
  const heightPx = Math.ceil(blocks.reduce((sum, block) => sum + block.heightPx, 2 * MARGIN_PX));
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={WIDTH_PX}
      height={heightPx}
      viewBox={`0 0 ${WIDTH_PX} ${heightPx}`}
      role="img"
    >
      <title>{plot.title}</title>
      <desc>{plot.description}</desc>
      <style>{FILE_STYLE}</style>
      <rect className="plot-paper" width={WIDTH_PX} height={heightPx} />
      {blocks.map(({ draw }, at) => (
        <g key={at} transform={`translate(${MARGIN_PX} ${tops[at] ?? 0})`}>
          {draw}
        </g>
      ))}
    </svg>
  );
}

function blocksOf(plot: PlotSpec, source: string): readonly Block[] {
  const heading = textBlock(plot.title, { className: 'plot-heading', sizePx: 20, linePx: 25 });
  const foot = [plot.note ?? '', source].map((text) =>
    textBlock(text, { className: 'plot-source', sizePx: 12, linePx: 17 }),
  );
  if (isEmptyPlot(plot)) {
    return [heading, space(12), textBlock(plot.empty, { sizePx: NAME_PX, linePx: 19 }), space(16), ...foot];
  }
  const description = textBlock(plot.description, { className: 'plot-description', sizePx: NAME_PX, linePx: 19 });
  return [heading, space(2), description, space(12), legendBlock(plot), drawingBlock(plot), space(16), ...foot];
}

function space(heightPx: number): Block {
  return { heightPx, draw: <></> };
}

interface TextStyle {
  readonly className?: string;
  readonly sizePx: number;
  readonly linePx: number;
}

/** Text on as many lines as it takes. */
function textBlock(text: string, { className, sizePx, linePx }: TextStyle): Block {
  const lines = wrapText(text, INNER_PX, sizePx);
  return {
    heightPx: lines.length * linePx,
    draw: (
      <>
        {lines.map((line, at) => (
          <text key={at} className={className} x={0} y={at * linePx + sizePx}>
            <tspan className="plot-name">{line}</tspan>
          </text>
        ))}
      </>
    ),
  };
}

/** The signs with their labels, side by side and on a next line where they do not fit. */
function legendBlock(plot: PlotSpec): Block {
  const entries = legendOf(plot);
  if (entries.length === 0) return space(0);
  const canvas = fileCanvas(plot.id, INNER_PX);
  let [x, y] = [0, 0];
  const placed = entries.map((entry) => {
    const labelX = entry.sign === undefined ? 0 : SWATCH_PX + 7;
    const widthPx = labelX + textWidth(entry.label, NAME_PX);
    if (x > 0 && x + widthPx > INNER_PX) [x, y] = [0, y + 22];
    const place = { ...entry, x, y, labelX };
    x += widthPx + 16;
    return place;
  });
  return {
    heightPx: y + 30,
    draw: (
      <>
        {placed.map((entry) => (
          <g key={entry.label} transform={`translate(${entry.x} ${entry.y})`}>
            {entry.sign !== undefined && <LegendSign canvas={canvas} sign={entry.sign} />}
            <text x={entry.labelX} y={12}>
              <tspan className="plot-name">{entry.label}</tspan>
            </text>
          </g>
        ))}
      </>
    ),
  };
}

function drawingBlock(plot: PlotSpec): Block {
  const { heightPx, left, right, marks } = drawPlot(plot);
  const canvas: Canvas = fileCanvas(plot.id, INNER_PX - left - right);
  return { heightPx, draw: <g transform={`translate(${left} 0)`}>{marks(canvas)}</g> };
}

import type { ReactElement } from 'react';
import { type Canvas, pageCanvas } from './canvas.ts';
import { drawPlot } from './draw-plot.ts';
import { FigureTable } from './figure-table.tsx';
import { PlotLegend } from './plot-legend.tsx';
import { plotTable } from './plot-table.ts';
import { isEmptyPlot, type PlotSpec } from './plot.ts';

interface FigureProps {
  readonly plot: PlotSpec;
  /** Addresses under which the server gives the plot as a drawing, and its table as CSV. */
  readonly saves: { readonly svg: string; readonly csv: string };
  /** Level of the heading in its page: 3 unless told. */
  readonly headingLevel?: 2 | 3 | 4;
}

/**
 * A plot in a page: heading, what it says in one sentence, legend, drawing, and behind it the table and the ways to save both.
 * It needs plots.css. Without anything to draw it is heading and the sentence that says so.
 */
export function Figure({ plot, saves, headingLevel = 3 }: FigureProps): ReactElement {
  const Heading = `h${headingLevel}` as const;
  const isEmpty = isEmptyPlot(plot);
  return (
    <figure id={plot.id} className="plot" aria-labelledby={headingId(plot)}>
      <figcaption>
        <Heading id={headingId(plot)} className="plot-heading">
          <bdi>{plot.title}</bdi>
        </Heading>
        {!isEmpty && (
          <p id={descriptionId(plot)} className="plot-description">
            {plot.description}
          </p>
        )}
      </figcaption>
      {isEmpty ? <p className="plot-empty">{plot.empty}</p> : <FilledFigure plot={plot} saves={saves} />}
    </figure>
  );
}

function FilledFigure({ plot, saves }: Pick<FigureProps, 'plot' | 'saves'>): ReactElement {
  const canvas = pageCanvas(plot.id);
  return (
    <>
      <PlotLegend plot={plot} canvas={canvas} />
      <FigureDrawing plot={plot} canvas={canvas} />
      {plot.note !== undefined && <p className="plot-note">{plot.note}</p>}
      <div className="plot-foot">
        <details>
          <summary>Table</summary>
          {/* Wide and long tables scroll in here, with the keyboard too. */}
          <div className="plot-table" role="region" aria-labelledby={headingId(plot)} tabIndex={0}>
            <FigureTable caption={plot.title} table={plotTable(plot)} />
          </div>
        </details>
        <span>
          Save: <SaveLink href={saves.svg} format="SVG" plot={plot} />{' '}
          <SaveLink href={saves.csv} format="CSV" plot={plot} />
        </span>
      </div>
    </>
  );
}

/**
 * The drawing says its finding to those who do not see it. Where names are links it is a group, because what is inside an image
 * cannot be reached.
 */
function FigureDrawing({ plot, canvas }: { readonly plot: PlotSpec; readonly canvas: Canvas }): ReactElement {
  const { heightPx, left, right, marks } = drawPlot(plot);
  return (
    <svg
      className={`plot-drawing plot-left-${left} plot-right-${right}`}
      width="100%"
      height={heightPx}
      role={hasLinks(plot) ? 'group' : 'img'}
      aria-labelledby={`${headingId(plot)} ${descriptionId(plot)}`}
    >
      {marks(canvas)}
    </svg>
  );
}

interface SaveLinkProps {
  readonly href: string;
  readonly format: 'SVG' | 'CSV';
  readonly plot: PlotSpec;
}

function SaveLink({ href, format, plot }: SaveLinkProps): ReactElement {
  return (
    <a href={href} download={`${plot.id}.${format.toLowerCase()}`} aria-label={`Save “${plot.title}” as ${format}`}>
      {format}
    </a>
  );
}

function hasLinks(plot: PlotSpec): boolean {
  if (plot.kind === 'columns') return false;
  const named = plot.kind === 'network' ? plot.nodes : plot.rows;
  return named.some(({ href }) => href !== undefined);
}

function headingId({ id }: PlotSpec): string {
  return `${id}-heading`;
}

function descriptionId({ id }: PlotSpec): string {
  return `${id}-description`;
}

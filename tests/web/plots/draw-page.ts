import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Figure } from '../../../src/web/plots/figure.tsx';
import type { PlotSpec } from '../../../src/web/plots/plot.ts';

/** The style sheet of the plots, as written. */
export function plotStyle(): string {
  return readFileSync(new URL('../../../src/web/plots/plots.css', import.meta.url), 'utf8');
}

/** A plot as its page has it. */
export function figureMarkup(plot: PlotSpec): string {
  const saves = { svg: `/?save=${plot.id}.svg`, csv: `/?save=${plot.id}.csv` };
  return renderToStaticMarkup(createElement(Figure, { plot, saves }));
}

/** A page of plots as a browser gets it: with the narrow margins of a phone, and nothing but the style of the plots. */
export function plotsPage(plots: readonly PlotSpec[]): string {
  const frame =
    ':root { color-scheme: light dark } body { margin: 0; padding: 16px; color: var(--ink); background: var(--paper); font-family: sans-serif }';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plots</title><meta name="viewport" content="width=device-width">
    <style>${plotStyle()} ${frame}</style><main><h1>Plots</h1><h2>All</h2>${plots.map(figureMarkup).join('')}</main></html>`;
}

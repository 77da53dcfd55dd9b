import { isolated } from '../../isolated.ts';
import { csvFile } from '../../plots/csv-file.ts';
import { plotTable } from '../../plots/plot-table.ts';
import { svgFile } from '../../plots/svg-file.tsx';
import type { DrawnPage } from '../define-page.ts';

/** A text that is saved under a name. */
export interface SavedText {
  readonly type: string;
  readonly fileName: string;
  readonly text: string;
}

/** A figure of the page as a file: "timeline.svg" or "timeline.csv". Undefined: the page has no such figure. */
export function savedPlot(name: string, { plots = [], corpus }: DrawnPage): SavedText | undefined {
  const [, id, form] = /^(.+)\.(svg|csv)$/.exec(name) ?? [];
  const plot = plots.find((one) => one.id === id);
  if (!plot) return undefined;
  if (form === 'csv') return { type: 'text/csv; charset=utf-8', fileName: name, text: csvFile(plotTable(plot)) };
  const source = corpus ? `${isolated(corpus.name)}, revision ${corpus.revision}` : '';
  return { type: 'image/svg+xml; charset=utf-8', fileName: name, text: svgFile(plot, source) };
}

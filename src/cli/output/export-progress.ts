import type { ExportManifest } from '../../pipeline/export/manifest.ts';
import { startLiveBar, type LiveBar } from './live-bar.ts';
import { countOf, formatBytes, formatCount, formatShare } from './numbers.ts';
import type { Terminal } from './terminal.ts';

/** Tells how an export goes on: a bar on a terminal that does not show the export itself, and a line at the end. */
export class ExportProgress {
  readonly #terminal: Terminal;
  readonly #bar: LiveBar | undefined;

  constructor(terminal: Terminal, { isOutputFree }: { readonly isOutputFree: boolean }) {
    this.#terminal = terminal;
    if (terminal.isLive && isOutputFree) this.#bar = startLiveBar(terminal.streams.errors);
  }

  /** Does somebody watch? */
  get isLive(): boolean {
    return this.#bar !== undefined;
  }

  /** Shows how many records of all have gone through. */
  show(records: number, total: number): void {
    const words = `${formatShare(records, total)} of ${formatCount(total)} records`;
    this.#bar?.draw({ done: records, total, words });
  }

  /** Takes the bar away and says what was written; `manifest` is undefined when the export failed. */
  end(manifest: ExportManifest | undefined): void {
    this.#bar?.clear();
    if (!manifest) return;
    const { what, records, bytes, corpus, revision } = manifest;
    const noun = what === 'quotes' ? 'quote' : 'article';
    this.#terminal.note(`${countOf(records, noun)}, ${formatBytes(bytes)}, of "${corpus}", revision ${revision}.`);
  }
}

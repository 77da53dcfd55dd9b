import { formatProblem } from '../../corpus/problem.ts';
import type { ImportReport } from '../../pipeline/import/import-report.ts';
import { startLiveBar, type LiveBar } from './live-bar.ts';
import { countOf, formatBytes, formatDuration, formatRate, formatShare } from './numbers.ts';
import type { Terminal } from './terminal.ts';

/** Tells how an import goes on: a bar on a terminal, a line a batch elsewhere; each problem once, as soon as it is known. */
export class ImportProgress {
  readonly #terminal: Terminal;
  readonly #bar: LiveBar | undefined;
  #problemsShown = 0;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
    if (!terminal.isLive) return;
    this.#bar = startLiveBar(terminal.streams.errors);
    this.#bar.draw({ done: 0, total: 1, words: 'looking at the files' });
  }

  /** Shows a batch; call it when the batch is safely in the database. */
  showBatch(report: ImportReport): void {
    this.#showProblems(report);
    if (!this.#bar) return this.#terminal.note(batchLine(report));
    this.#bar.draw({ done: report.bytesRead, total: report.bytesTotal, words: barWords(report) });
  }

  /** Says something without disturbing the bar. */
  say(line: string): void {
    if (this.#bar) this.#bar.log(line);
    else this.#terminal.note(line);
  }

  /** Shows what came after the last batch and takes the bar away. `report` is undefined when the import failed. */
  end(report: ImportReport | undefined): void {
    if (report) this.#showProblems(report);
    this.#bar?.clear();
  }

  #showProblems({ problems }: ImportReport): void {
    for (const problem of problems.slice(this.#problemsShown)) this.#warn(formatProblem(problem));
    this.#problemsShown = problems.length;
  }

  #warn(line: string): void {
    if (this.#bar) this.#bar.log(line);
    else this.#terminal.warn(line);
  }
}

/** Number of articles seen so far, new or not. */
export function articlesSeen({ articles: { added, replaced, unchanged } }: ImportReport): number {
  return added + replaced + unchanged;
}

function batchLine(report: ImportReport): string {
  const { batches, dryRun, quotes, bytesRead, bytesTotal } = report;
  const done = `${formatShare(bytesRead, bytesTotal)} of ${formatBytes(bytesTotal)}`;
  const what = `${countOf(articlesSeen(report), 'article')}, ${countOf(quotes, 'quote')}, ${done}`;
  return `batch ${batches}${dryRun ? ' checked' : ''}: ${what}`;
}

function barWords(report: ImportReport): string {
  const { bytesRead, bytesTotal, durationMs } = report;
  const articles = articlesSeen(report);
  const leftMs = (durationMs * Math.max(bytesTotal - bytesRead, 0)) / Math.max(bytesRead, 1);
  return [
    `${formatShare(bytesRead, bytesTotal)} of ${formatBytes(bytesTotal)}`,
    countOf(articles, 'article'),
    `${formatRate(articles, durationMs)} articles/s`,
    `${formatDuration(leftMs)} left`,
  ].join(' · ');
}

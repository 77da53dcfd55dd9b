import { formatProblem } from '../../corpus/problem.ts';
import type { AnnotateReport } from '../../pipeline/annotate/annotate-report.ts';
import { startLiveBar, type LiveBar } from './live-bar.ts';
import { countOf, formatBytes, formatDuration, formatRate, formatShare } from './numbers.ts';
import type { Terminal } from './terminal.ts';

/** Where nobody watches, a line is told so often. */
const LINE_EVERY_MS = 5000;

/** What is counted to say how much is done. */
export type ProgressUnit = 'bytes' | 'articles';

/** Tells how annotating goes on: a bar on a terminal, now and then a line elsewhere; each problem once, as soon as it is known. */
export class AnnotateProgress {
  readonly #terminal: Terminal;
  readonly #unit: ProgressUnit;
  readonly #bar: LiveBar | undefined;
  #problemsShown = 0;
  #lineDueMs = LINE_EVERY_MS;

  constructor(terminal: Terminal, unit: ProgressUnit) {
    this.#terminal = terminal;
    this.#unit = unit;
    if (!terminal.isLive) return;
    this.#bar = startLiveBar(terminal.streams.errors);
    this.#bar.draw({ done: 0, total: 1, words: 'starting' });
  }

  /** Shows what has been written. */
  show(report: AnnotateReport): void {
    this.#showProblems(report);
    const words = progressWords(report, this.#unit);
    if (this.#bar) return this.#bar.draw({ done: report.done, total: report.total ?? Infinity, words });
    if (report.durationMs < this.#lineDueMs) return;
    this.#lineDueMs = report.durationMs + LINE_EVERY_MS;
    this.#terminal.note(words);
  }

  /** Says something without disturbing the bar. */
  say(line: string): void {
    if (this.#bar) this.#bar.log(line);
    else this.#terminal.note(line);
  }

  /** Shows what came last and takes the bar away. `report` is undefined when the run failed. */
  end(report: AnnotateReport | undefined): void {
    if (report) this.#showProblems(report);
    this.#bar?.clear();
  }

  #showProblems({ problems }: AnnotateReport): void {
    for (const problem of problems.slice(this.#problemsShown)) {
      if (this.#bar) this.#bar.log(formatProblem(problem));
      else this.#terminal.warn(formatProblem(problem));
    }
    this.#problemsShown = problems.length;
  }
}

/** `41 % of 12.3 MB · 1,200 articles · 152,000 tokens/s · 12 s left`. */
function progressWords(report: AnnotateReport, unit: ProgressUnit): string {
  const { done, total, articles, tokens, durationMs } = report;
  const all = (count: number): string => (unit === 'bytes' ? formatBytes(count) : countOf(count, 'article'));
  const howFar = total === undefined ? all(done) : `${formatShare(done, total)} of ${all(total)}`;
  const left = total === undefined ? [] : [`${formatDuration(leftMs(report, total))} left`];
  const counted = [countOf(articles, 'article'), `${formatRate(tokens, durationMs)} tokens/s`];
  return [howFar, ...counted, ...left].join(' · ');
}

/** What was there before this run took no time of it. */
function leftMs({ done, doneBefore, durationMs }: AnnotateReport, total: number): number {
  return (durationMs * Math.max(total - done, 0)) / Math.max(done - doneBefore, 1);
}

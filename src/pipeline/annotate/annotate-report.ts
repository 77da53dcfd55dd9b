import type { Problem } from '../../corpus/problem.ts';
import type { JobCounts } from './job.ts';

/** What an annotation run has done so far. Its parts grow while it runs. */
export interface AnnotateReport {
  /** Name of the layer that it makes. */
  readonly layer: string;
  /** Articles annotated in this run. */
  articles: number;
  /** Articles that an earlier run had annotated. */
  alreadyThere: number;
  quotes: number;
  /** Words and signs of the articles annotated. */
  tokens: number;
  readonly problems: Problem[];
  /** Failures of the program, an article each. */
  readonly faults: string[];
  /** How much is done, and of how much, in bytes of the file or articles of the database; undefined: nobody knows. */
  done: number;
  total: number | undefined;
  /** How much of `done` an earlier run had done. */
  doneBefore: number;
  durationMs: number;
  isInterrupted: boolean;
}

/** The report before anything has happened. */
export function emptyAnnotateReport(layer: string, total: number | undefined): AnnotateReport {
  return {
    layer,
    articles: 0,
    alreadyThere: 0,
    quotes: 0,
    tokens: 0,
    problems: [],
    faults: [],
    done: 0,
    total,
    doneBefore: 0,
    durationMs: 0,
    isInterrupted: false,
  };
}

/** Adds what a job has done. */
export function addCounts(report: AnnotateReport, { articles, quotes, tokens, problems, faults }: JobCounts): void {
  report.articles += articles;
  report.quotes += quotes;
  report.tokens += tokens;
  // Spread into one call, a hundred thousand of them would overflow the stack.
  for (const problem of problems) report.problems.push(problem);
  for (const fault of faults) report.faults.push(fault);
}

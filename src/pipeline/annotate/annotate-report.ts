import { reportProblems, type ReportedProblems } from '../reported-problems.ts';
import type { JobCounts } from './job.ts';

/** What an annotation run has done so far. Its parts grow while it runs. */
export interface AnnotateReport extends ReportedProblems {
  /** Name of the layer that it makes. */
  readonly layer: string;
  /** Articles annotated in this run. */
  articles: number;
  /** Articles that an earlier run had annotated. */
  alreadyThere: number;
  quotes: number;
  /** Words and signs of the articles annotated. */
  tokens: number;
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
    problemsLeftOut: 0,
    done: 0,
    total,
    doneBefore: 0,
    durationMs: 0,
    isInterrupted: false,
  };
}

/** Adds what a job has done. */
export function addCounts(report: AnnotateReport, { articles, quotes, tokens, problems }: JobCounts): void {
  report.articles += articles;
  report.quotes += quotes;
  report.tokens += tokens;
  reportProblems(report, problems);
}

import type { ReportedProblems } from '../reported-problems.ts';

/** How many documents of a kind came in, and what became of them. */
export interface Tally {
  added: number;
  replaced: number;
  unchanged: number;
}

/** A quote that lost its words when its article changed. */
export interface OrphanReport {
  readonly article: string;
  readonly quote: string;
  readonly text: string;
}

/** What an import has done so far. Its parts grow while it runs. */
export interface ImportReport extends ReportedProblems {
  files: number;
  bytesRead: number;
  bytesTotal: number;
  batches: number;
  readonly articles: Tally;
  readonly annotations: Tally;
  /** Quotes written. */
  quotes: number;
  /** Paragraphs written. */
  paragraphs: number;
  speakers: number;
  /** Corrections that were news; those that are there already, and those that a later one outdoes, are not counted. */
  corrections: number;
  readonly orphans: OrphanReport[];
  /** Whether nothing was written because a dry run was asked for. */
  readonly dryRun: boolean;
  durationMs: number;
}

/** The report before anything has happened. */
export function emptyReport(dryRun: boolean): ImportReport {
  return {
    files: 0,
    bytesRead: 0,
    bytesTotal: 0,
    batches: 0,
    articles: { added: 0, replaced: 0, unchanged: 0 },
    annotations: { added: 0, replaced: 0, unchanged: 0 },
    quotes: 0,
    paragraphs: 0,
    speakers: 0,
    corrections: 0,
    orphans: [],
    problems: [],
    problemsLeftOut: 0,
    dryRun,
    durationMs: 0,
  };
}

import type { Attributed } from '../../attribution/attribute.ts';
import type { Article } from '../../corpus/article.ts';
import type { Problem } from '../../corpus/problem.ts';

/** A line of a file, or an entry of its list, with the place that problems name: `market.ndjson:12`. */
export interface PlacedLine {
  readonly place: string;
  readonly bytes: Uint8Array;
  readonly tooLong: boolean;
}

/** Lines of a file to annotate. */
export interface LinesJob {
  readonly type: 'lines';
  readonly lines: readonly PlacedLine[];
  /** Whether the lines that come out tell the reasons. */
  readonly evidence: boolean;
}

/** Articles of the database to annotate. */
export interface ArticlesJob {
  readonly type: 'articles';
  readonly articles: readonly Article[];
}

/** Work for one thread, small enough to be done in a moment. */
export type Job = LinesJob | ArticlesJob;

/** What was counted on the way. */
export interface JobCounts {
  readonly articles: number;
  readonly quotes: number;
  readonly tokens: number;
  /** What was wrong with the input. */
  readonly problems: readonly Problem[];
  /** What was wrong with the program: articles on which it failed, and how. Their quotes are missing. */
  readonly faults: readonly string[];
}

/** What became of a job. */
export interface JobResult extends JobCounts {
  /** The lines that came out, each with its line feed; empty for articles. */
  readonly text: string;
  /** In step with the articles of the job, undefined where the program failed; empty for lines. */
  readonly attributed: readonly (Attributed | undefined)[];
}

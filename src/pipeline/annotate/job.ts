import type { Attributed } from '../../attribution/attribute.ts';
import type { Article } from '../../corpus/article.ts';
import type { Problem } from '../../corpus/problem.ts';

/** A line of a file, or an entry of its list, with the place that problems name: `market.ndjson:12`. */
export interface PlacedLine {
  readonly place: string;
  readonly bytes: Uint8Array;
  /** Length in bytes, also where the line is too long and comes without its bytes. */
  readonly size: number;
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
  /** What was wrong with the input, and articles on which the program failed: their quotes are missing. */
  readonly problems: readonly Problem[];
}

/** What became of a job. */
export interface JobResult extends JobCounts {
  /** The lines that came out, each with its line feed; empty for articles. */
  readonly text: string;
  /** In step with the articles of the job, undefined where the program failed; empty for lines. */
  readonly attributed: readonly (Attributed | undefined)[];
}

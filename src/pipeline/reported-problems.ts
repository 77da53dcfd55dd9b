import { ProblemList } from '../corpus/problem-list.ts';
import type { Checked, Problem } from '../corpus/problem.ts';

/** Problems that a report lists. A file of a million bad lines must not fill the memory. */
const MOST_PROBLEMS = 100_000;

/** The problems of a run, as far as they are listed. */
export interface ReportedProblems {
  readonly problems: Problem[];
  /** Problems beyond the first `MOST_PROBLEMS`. */
  problemsLeftOut: number;
}

/** Adds problems to a report. */
export function reportProblems(report: ReportedProblems, problems: readonly Problem[]): void {
  // Spread into one call, a hundred thousand of them would overflow the stack.
  for (const problem of problems) {
    if (report.problems.length < MOST_PROBLEMS) report.problems.push(problem);
    else report.problemsLeftOut += 1;
  }
}

/** Number of problems, listed or not. */
export function countProblems({ problems, problemsLeftOut }: ReportedProblems): number {
  return problems.length + problemsLeftOut;
}

/** The problem of a document on which the program itself failed. `file` has the line for line-based files. */
export function failureProblems(file: string, error: unknown): readonly Problem[] {
  const problems = new ProblemList(file);
  const message = `The program failed on it: ${error instanceof Error ? error.message : String(error)}${placeIn(error)}.`;
  const remedy = 'This is a fault of the program. Please report it, with the document.';
  problems.add('DOCUMENT_FAILED', undefined, message, remedy);
  return problems.failed().problems;
}

/** What `read` finds in a document. An error of the program costs this document, not the ones beside it. */
export function withFailures<T>(file: string, read: () => Checked<T>): Checked<T> {
  try {
    return read();
  } catch (error) {
    return { problems: failureProblems(file, error) };
  }
}

/** The innermost place of the stack, without its folders: ` (at canonicalFields, canonical-json.js:31:18)`. */
function placeIn(error: unknown): string {
  const [, name, place] =
    /\n\s+at (?:(.+?) \()?(?:.*[/\\])?([^/\\\n]+?)\)?(?:\n|$)/.exec((error instanceof Error && error.stack) || '') ??
    [];
  return place === undefined ? '' : ` (at ${[name, place].filter((part) => part !== undefined).join(', ')})`;
}

/** One thing that is wrong with a question, or that went wrong while it was answered. */
export interface Problem {
  /** "BAD_ARGUMENT", "TIME_LIMIT"; docs/problems.md and docs/http.md list them. "UNKNOWN" when the answer names none. */
  readonly code: string;
  /** What was found, what was expected and what to do, in a sentence or two. */
  readonly message: string;
  /** The field that has no answer: ["quotes", "nodes", 3, "speaker"]. Undefined when it is about the whole question. */
  readonly path?: readonly (string | number)[];
  /** Where in the text of the document it is, lines and columns from 1. */
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  /** All that the API adds, `code` included: "limit" says which limit was met, "addresses" which addresses there are. */
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** The API answered, and says that it refuses the question or could not answer all of it. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
  /** Name of the operation: "ArticlePage". */
  readonly operation: string;
  /** At least one. */
  readonly problems: readonly Problem[];
  /** What could be answered, with null in the place of what could not; null when nothing could. */
  readonly data: unknown;
  /** HTTP status of the answer. */
  readonly status: number;

  constructor(
    operation: string,
    { problems, data, status }: Pick<AnswerError, 'problems' | 'status'> & { readonly data: unknown },
  ) {
    super(`${operation}: ${problems.map(inWords).join('\n')}`);
    this.operation = operation;
    this.problems = problems;
    this.data = data;
    this.status = status;
  }

  /** Whether one of the problems has this code. */
  has(code: string): boolean {
    return this.problems.some((problem) => problem.code === code);
  }
}

function inWords({ code, message, path }: Problem): string {
  const place = path === undefined ? '' : ` (at ${path.join('.')})`;
  return `${message} [${code}]${place}`;
}

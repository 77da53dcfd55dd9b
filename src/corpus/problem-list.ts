import type { Checked, Problem, ProblemCode } from './problem.ts';

/** Problems of one document that are listed; a document in which every value is wrong must not fill the memory. */
const MOST_PROBLEMS_OF_DOCUMENT = 1000;

/** Longest message, in UTF-16 code units: a message may quote a value of any length. */
const MAX_MESSAGE_UTF16 = 1000;

/**
 * Collects what is wrong with one document, so that a reader of the report sees all of it at once. Problems beyond the first
 * `MOST_PROBLEMS_OF_DOCUMENT` are counted, and told as a problem of their own.
 */
export class ProblemList {
  readonly #problems: Problem[] = [];
  #leftOut = 0;

  constructor(readonly file: string) {}

  /** Number of problems found so far. */
  get count(): number {
    return this.#problems.length + this.#leftOut;
  }

  /** Adds a problem: where it is (undefined: the whole document), what was found and expected, what to do. */
  add(code: ProblemCode, place: string | undefined, message: string, remedy: string): void {
    this.#put({ code, file: this.file, place, message: shortened(message), remedy: shortened(remedy) });
  }

  /** Adds the problems of a part that was checked apart. */
  addAll(problems: readonly Problem[]): void {
    for (const problem of problems) this.#put(problem);
  }

  /** The value that `make` builds when nothing was wrong, else the problems. */
  checked<T>(make: () => T): Checked<T> {
    return this.#problems.length === 0 ? { value: make() } : this.failed();
  }

  /** The problems alone, where no value can be made of what was read. */
  failed(): { readonly problems: readonly Problem[] } {
    if (this.#leftOut === 0) return { problems: this.#problems };
    const message = `${this.#leftOut} more problems of this document are not listed.`;
    const remedy = 'Correct those above first.';
    const last: Problem = { code: 'PROBLEMS_LEFT_OUT', file: this.file, place: undefined, message, remedy };
    return { problems: [...this.#problems, last] };
  }

  #put(problem: Problem): void {
    if (this.#problems.length < MOST_PROBLEMS_OF_DOCUMENT) this.#problems.push(problem);
    else this.#leftOut += 1;
  }
}

/**
 * The text, or its beginning, as a string of its own. V8 keeps the whole of a text in memory as long as a piece cut out of it is
 * used, and a message may quote a few words of a line of 64 MiB.
 */
function shortened(text: string): string {
  const front = text.length > MAX_MESSAGE_UTF16 ? `${text.slice(0, MAX_MESSAGE_UTF16)}…` : text;
  return String(JSON.parse(JSON.stringify(front)));
}

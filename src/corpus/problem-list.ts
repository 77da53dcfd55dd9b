import type { Checked, Problem, ProblemCode } from './problem.ts';

/** Collects everything that is wrong with one document, so that a reader of the report sees all of it at once. */
export class ProblemList {
  readonly #problems: Problem[] = [];

  constructor(readonly file: string) {}

  /** Number of problems found so far. */
  get count(): number {
    return this.#problems.length;
  }

  /** Adds a problem: where it is (undefined: the whole document), what was found and expected, what to do. */
  add(code: ProblemCode, place: string | undefined, message: string, remedy: string): void {
    this.#problems.push({ code, file: this.file, place, message, remedy });
  }

  /** Adds the problems of a part that was checked apart. */
  addAll(problems: readonly Problem[]): void {
    for (const problem of problems) this.#problems.push(problem);
  }

  /** The value that `make` builds when nothing was wrong, else the problems. */
  checked<T>(make: () => T): Checked<T> {
    return this.#problems.length === 0 ? { value: make() } : this.failed();
  }

  /** The problems alone, where no value can be made of what was read. */
  failed(): { readonly problems: readonly Problem[] } {
    return { problems: this.#problems };
  }
}

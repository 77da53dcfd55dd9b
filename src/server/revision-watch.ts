/** How old the known revision may be for answers to be given by it, in milliseconds. */
const OLDEST_MS = 50;

/** When it is this old it is asked for again, while answers go on to be given by the known one. */
const RENEW_MS = 25;

/** For how long nothing is asked of a database that did not tell, in milliseconds. */
const PAUSE_MS = 1000;

/**
 * Knows the revision of the corpus: asks for it when somebody wants to know and it has not been asked for 25 ms. An answer given by
 * the known revision is at most 50 ms out of date. Where nobody asks for anything, nothing is asked of the database either.
 */
export class RevisionWatch {
  #revision: string | undefined;
  #askedMs = -Infinity;
  #failedMs = -Infinity;
  #asking: Promise<string | undefined> | undefined;

  /** `ask` reads the revision from the database; where it fails, the revision is not known. */
  constructor(readonly ask: () => Promise<string>) {}

  /** The revision as it was at most 50 ms ago; undefined when it has not been asked for since. */
  get known(): string | undefined {
    const ageMs = performance.now() - this.#askedMs;
    if (ageMs >= OLDEST_MS) return undefined;
    if (ageMs >= RENEW_MS) void this.#renewed();
    return this.#revision;
  }

  /** The revision as it was at most 50 ms ago; undefined when the database does not tell. */
  async current(): Promise<string | undefined> {
    return this.known ?? this.#renewed();
  }

  /** Those who ask at the same time share one question. */
  #renewed(): Promise<string | undefined> {
    if (performance.now() - this.#failedMs < PAUSE_MS) return Promise.resolve(undefined);
    this.#asking ??= this.#ask();
    return this.#asking;
  }

  /** The moment counts at which the question was put, not the one of the answer. */
  async #ask(): Promise<string | undefined> {
    const nowMs = performance.now();
    try {
      this.#revision = await this.ask();
      this.#askedMs = nowMs;
    } catch {
      this.#revision = undefined;
      this.#failedMs = performance.now();
    }
    this.#asking = undefined;
    return this.#revision;
  }
}

/** How old the known revision may be before it is asked for again, in milliseconds. */
export const REVISION_AGE_MS = 50;

/**
 * Knows the revision of the corpus: asks for it when somebody wants to know, and not again for 50 ms. An answer made for a known
 * revision is therefore at most that much out of date.
 */
export class RevisionWatch {
  #revision: string | undefined;
  #askedMs = -Infinity;
  #asking: Promise<string | undefined> | undefined;

  /** `ask` reads the revision from the database; where it fails, the revision is not known. */
  constructor(readonly ask: () => Promise<string>) {}

  /** The revision if it has been asked for within the last 50 ms, else undefined. */
  get known(): string | undefined {
    return performance.now() - this.#askedMs < REVISION_AGE_MS ? this.#revision : undefined;
  }

  /** The revision, not older than 50 ms; undefined when the database does not tell. Those who ask at the same time share one question. */
  async current(): Promise<string | undefined> {
    return this.known ?? (this.#asking ??= this.#ask());
  }

  /** The moment counts at which the question was put, not the one of the answer. */
  async #ask(): Promise<string | undefined> {
    const nowMs = performance.now();
    try {
      this.#revision = await this.ask();
      this.#askedMs = nowMs;
    } catch {
      this.#revision = undefined;
    }
    this.#asking = undefined;
    return this.#revision;
  }
}

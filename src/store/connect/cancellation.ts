/**
 * Ends a piece of work before its time, for a reason. An AbortController does the same; it makes events and the stack
 * of an error, which for a short request takes as long as the statement.
 */
export class Cancellation {
  #reason: Error | undefined;
  readonly #listeners = new Set<() => void>();

  /** Why the work was cancelled; undefined: it was not. */
  get reason(): Error | undefined {
    return this.#reason;
  }

  /** Cancels the work and calls the listeners. Only the first call counts. */
  cancel(reason: Error): void {
    if (this.#reason) return;
    this.#reason = reason;
    for (const listener of this.#listeners) listener();
  }

  throwIfCancelled(): void {
    if (this.#reason) throw this.#reason;
  }

  /**
   * Calls a listener when the work is cancelled, until `off`. Look at `reason` first: it is not called for what has
   * happened.
   */
  on(listener: () => void): void {
    this.#listeners.add(listener);
  }

  off(listener: () => void): void {
    this.#listeners.delete(listener);
  }
}

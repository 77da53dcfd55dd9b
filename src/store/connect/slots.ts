/** A fixed number of things that are lent to one borrower at a time; who comes when all are lent waits in line. */
export class Slots<T> {
  readonly #free: T[];
  readonly #waiting: ((slot: T) => void)[] = [];

  constructor(slots: readonly T[]) {
    this.#free = [...slots];
  }

  /** A slot, at once or when one comes back. With a signal, gives up the place in line when it fires. */
  acquire(signal?: AbortSignal): Promise<T> {
    if (signal?.aborted === true) return Promise.reject(reasonOf(signal));
    const slot = this.#free.pop();
    if (slot !== undefined) return Promise.resolve(slot);
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(take), 1);
        reject(reasonOf(signal));
      };
      const take = (freed: T): void => {
        signal?.removeEventListener('abort', leave);
        resolve(freed);
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting.push(take);
    });
  }

  /** Gives a slot back, to the one who waits longest. */
  release(slot: T): void {
    const next = this.#waiting.shift();
    if (next) next(slot);
    else this.#free.push(slot);
  }
}

function reasonOf(signal: AbortSignal | undefined): Error {
  return signal?.reason instanceof Error ? signal.reason : new Error('The wait was given up.');
}

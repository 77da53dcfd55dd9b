import type { Cancellation } from './cancellation.ts';

/** A fixed number of things that are lent to one borrower at a time; while all are lent, borrowers wait in line. */
export class Slots<T> {
  readonly #free: T[];
  readonly #waiting: ((slot: T) => void)[] = [];

  constructor(slots: readonly T[]) {
    this.#free = [...slots];
  }

  /** A slot, at once or when one comes back. Rejects with the reason of the cancellation, which gives up the place in line. */
  acquire(cancellation?: Cancellation): Promise<T> {
    if (cancellation?.reason) return Promise.reject(cancellation.reason);
    const slot = this.#free.pop();
    if (slot !== undefined) return Promise.resolve(slot);
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        const place = this.#waiting.indexOf(take);
        if (place !== -1) this.#waiting.splice(place, 1);
        reject(cancellation?.reason ?? new Error('The wait was given up.'));
      };
      const take = (freed: T): void => {
        cancellation?.off(leave);
        resolve(freed);
      };
      cancellation?.on(leave);
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

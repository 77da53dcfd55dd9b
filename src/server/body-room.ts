import type { ServerResponse } from 'node:http';

/** Bodies of all requests that are in progress. A thousand connections with 256 KiB each would take eight times as much. */
const MOST_BYTES = 32 * 1024 ** 2;

/**
 * Limits the memory that the bodies of requests take together. Counted is what has been received, not what a head announces, so that
 * clients who send nothing hold no room.
 */
export class BodyRoom {
  readonly #mostBytes: number;
  readonly #held = new WeakMap<ServerResponse, number>();
  #bytes = 0;

  /** One body of `bodyLimitBytes` always has room. */
  constructor(bodyLimitBytes: number) {
    this.#mostBytes = Math.max(MOST_BYTES, bodyLimitBytes);
  }

  /** Counts bytes of the body of the request that is answered by `response`, until that is over. False: there is no room for them. */
  take(response: ServerResponse, bytes: number): boolean {
    if (this.#bytes + bytes > this.#mostBytes) return false;
    const before = this.#held.get(response);
    if (before === undefined) response.once('close', () => (this.#bytes -= this.#held.get(response) ?? 0));
    this.#held.set(response, (before ?? 0) + bytes);
    this.#bytes += bytes;
    return true;
  }
}

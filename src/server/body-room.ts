import type { IncomingMessage, ServerResponse } from 'node:http';

/** Bodies of all requests that are in progress. A thousand connections with 256 KiB each would take eight times as much. */
const MOST_BYTES = 32 * 1024 ** 2;

/** Limits the memory that the bodies of requests take together, from their heads until they are answered. */
export class BodyRoom {
  readonly #mostBytes: number;
  #bytes = 0;

  /** One body of `bodyLimitBytes` always has room. */
  constructor(readonly bodyLimitBytes: number) {
    this.#mostBytes = Math.max(MOST_BYTES, bodyLimitBytes);
  }

  /** Whether there is room for the body of a request. It is counted until the response is over. */
  admit(request: IncomingMessage, response: ServerResponse): boolean {
    const bytes = this.#bytesOf(request);
    if (bytes === 0) return true;
    if (this.#bytes + bytes > this.#mostBytes) return false;
    this.#bytes += bytes;
    response.once('close', () => (this.#bytes -= bytes));
    return true;
  }

  /** What the body may take: all that is allowed where its head does not say how long it is. */
  #bytesOf({ headers }: IncomingMessage): number {
    const isOpen = headers['transfer-encoding'] !== undefined || headers['content-encoding'] !== undefined;
    return isOpen ? this.bodyLimitBytes : Math.min(Number(headers['content-length'] ?? 0), this.bodyLimitBytes);
  }
}

import { randomUUID } from 'node:crypto';
import { ServerResponse, type IncomingMessage } from 'node:http';
import type { FlatHeaders } from './standing-headers.ts';

/** Who waits for an answer: a client of the HTTP server, or a page that this server draws. */
export interface Caller {
  readonly requestId: string;
  /**
   * Calls the listener when no answer is waited for any more; at once, if that is so already. Returns what removes the
   * listener.
   */
  whenGone(listener: () => void): () => void;
}

/** A name that a client or a proxy may give to a request. */
const REQUEST_ID = /^[\w.-]{1,64}$/;

/** Names of operations are written by clients; longer ones are cut. */
const LONGEST_NAME = 100;

/** A request over HTTP, and what is known of it while it is answered. */
export class Exchange implements Caller {
  /** The one that the client gave in `X-Request-Id`, if that is one, else a new one. */
  readonly requestId: string;
  /** Of the address, without its query string. */
  readonly path: string;
  readonly startMs = performance.now();
  /** Headers that every answer of the server has, as names and values in turn. */
  readonly standing: FlatHeaders;
  /** Whether they are set already. */
  hasStanding = false;
  /** Whether the answer came out of the cache, or the client has it already. */
  isHit = false;
  #operation: string | undefined;
  #isGone = false;
  readonly #listeners = new Set<() => void>();

  constructor({ headers, url = '/' }: IncomingMessage, standing: FlatHeaders) {
    const given = headers['x-request-id'];
    this.requestId = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    const end = url.indexOf('?');
    // Clients of a proxy may write the whole address (RFC 9112, section 3.2.2).
    this.path = (end === -1 ? url : url.slice(0, end)).replace(/^https?:\/\/[^/]*/i, '');
    this.standing = ['X-Request-Id', this.requestId, ...standing];
  }

  /** Name of the GraphQL operation; undefined: none, or not known yet. */
  get operation(): string | undefined {
    return this.#operation;
  }

  set operation(name: string | undefined) {
    this.#operation = name?.slice(0, LONGEST_NAME);
  }

  whenGone(listener: () => void): () => void {
    if (this.#isGone) listener();
    else this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** To be called when the response is over; the client has gone when it was not sent to its end. */
  end({ writableFinished }: ServerResponse): void {
    if (writableFinished) return;
    this.#isGone = true;
    for (const listener of this.#listeners) listener();
  }
}

/**
 * The responses of the server. Each holds its exchange in a field that it has from the beginning: a property that is
 * added to each response would make all of node:http slower.
 */
export class ExchangeResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  exchange: Exchange | undefined = undefined;
}

/** Answers requests of the server. */
export type ExchangeListener = (request: IncomingMessage, response: ExchangeResponse) => void;

/** What is known of the request that `response` answers. */
export function exchangeOf(response: ServerResponse): Exchange {
  if (holdsExchange(response) && response.exchange) return response.exchange;
  throw new Error('No exchange has been begun for this response.');
}

/** Express replaces the prototype of a response, but not its fields. */
function holdsExchange(response: object): response is Pick<ExchangeResponse, 'exchange'> {
  return 'exchange' in response;
}

/**
 * Sets the headers that every answer has, if they are not set yet. Code that answers by `sendWhole` needs no call of
 * it.
 */
export function setStandingHeaders(response: ServerResponse): void {
  const exchange = exchangeOf(response);
  if (exchange.hasStanding) return;
  exchange.hasStanding = true;
  const { standing } = exchange;
  for (let at = 0; at + 1 < standing.length; at += 2) response.setHeader(standing[at] ?? '', standing[at + 1] ?? '');
}

/** In seconds. A database that is back and a server that has restarted answer within this time. */
export const RETRY_AFTER_S = '1';

/** Writes the head of an answer: a status, and headers beside those that every answer has. */
export function writeHead(response: ServerResponse, status: number, headers: FlatHeaders): void {
  const exchange = exchangeOf(response);
  const all = exchange.hasStanding ? [...headers] : [...exchange.standing, ...headers];
  if (status === 503 && !response.hasHeader('Retry-After')) all.push('Retry-After', RETRY_AFTER_S);
  response.writeHead(status, all);
}

/** Sends a whole answer. Setting headers one by one takes longer than the rest. */
export function sendWhole(response: ServerResponse, status: number, headers: FlatHeaders, body?: Buffer): void {
  writeHead(response, status, headers);
  response.end(body);
}

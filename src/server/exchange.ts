import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestContext } from '../graphql/context.ts';
import type { OperationAnswer } from '../graphql/execute/execute-operation.ts';

/** A request, and what is known of it while it is answered. */
export interface Exchange {
  readonly requestId: string;
  /** Of the address, without what is asked. */
  readonly path: string;
  readonly startMs: number;
  /** Headers that every answer of the server has, as names and values in turn. */
  readonly standing: readonly string[];
  /** Whether they are set already. */
  hasStanding?: boolean;
  /** Name of the GraphQL operation; undefined: none, or not known yet. */
  operation?: string | undefined;
  /** The request as written, by which an answer to it can be found again; undefined: it is not to be found so. */
  written?: string | undefined;
  /** The body of the request as JSON, when it has been read already; undefined: it is still to be read. */
  body?: unknown;
  /** An answer with errors, which Apollo Server writes out. */
  failed?: { readonly context: RequestContext; readonly answer: OperationAnswer };
  /** Whether the answer came out of the cache, or the client has it already. */
  isHit?: boolean;
}

/** A name that a client or a proxy may give to a request. */
const REQUEST_ID = /^[\w.-]{1,64}$/;

/** Names of operations are written by clients; longer ones are cut. */
const LONGEST_NAME = 100;

/** Where a response holds its exchange. Not a WeakMap: with thousands of responses a second the garbage collector is busy with it. */
const EXCHANGE = Symbol('exchange');

/** Begins to keep book of a request. Its id is the one that the client gave in `X-Request-Id`, if that is one, else a new one. */
export function beginExchange(
  request: IncomingMessage,
  response: ServerResponse,
  standing: readonly string[],
): Exchange {
  const given = request.headers['x-request-id'];
  const requestId = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
  const { url = '/' } = request;
  const end = url.indexOf('?');
  const path = end === -1 ? url : url.slice(0, end);
  const exchange = { requestId, path, startMs: performance.now(), standing: ['X-Request-Id', requestId, ...standing] };
  Object.assign(response, { [EXCHANGE]: exchange });
  return exchange;
}

/** What is known of the request that `response` answers. */
export function exchangeOf(response: ServerResponse): Exchange {
  if (holdsExchange(response)) return response[EXCHANGE];
  throw new Error('No exchange has been begun for this response.');
}

function holdsExchange(response: object): response is { readonly [EXCHANGE]: Exchange } {
  return EXCHANGE in response;
}

/** Makes the log name the operation that a request carries out. */
export function nameOperation(response: ServerResponse, name: string | null | undefined): void {
  exchangeOf(response).operation = name?.slice(0, LONGEST_NAME);
}

/** Sets the headers that every answer has, if they are not set yet. Who answers by `writeHead` adds them there instead. */
export function setStandingHeaders(response: ServerResponse): void {
  const exchange = exchangeOf(response);
  if (exchange.hasStanding === true) return;
  exchange.hasStanding = true;
  const { standing } = exchange;
  for (let at = 0; at + 1 < standing.length; at += 2) response.setHeader(standing[at] ?? '', standing[at + 1] ?? '');
}

import helmet from 'helmet';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

/** Answers are data: nothing in them is to be run, framed or fetched by a browser. Pages bring a policy of their own. */
const secure = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
  },
  // Whether there is TLS in front is known there, not here.
  strictTransportSecurity: false,
});

const READABLE_ELSEWHERE = {
  'Access-Control-Expose-Headers': 'ETag, Link, X-Request-Id, X-Whosaid-Revision, Content-Disposition, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

const PREFLIGHT = [
  ['Access-Control-Allow-Methods', 'GET, HEAD, POST'],
  [
    'Access-Control-Allow-Headers',
    'Content-Type, If-None-Match, Apollo-Require-Preflight, X-Request-Id, X-Whosaid-At-Least',
  ],
  ['Access-Control-Max-Age', '600'],
].flat();

/** What the form of an answer depends on; where the page is from as well, if pages elsewhere may read it. */
const VARY = 'Accept, Accept-Encoding';

/** Headers as `writeHead` takes them: names and values in turn. */
export type FlatHeaders = readonly string[];

/** The headers that the answers to a web page have, which depend on where the page is from. */
export interface StandingHeaders {
  /** Headers of every answer. */
  of(origin: string | undefined): FlatHeaders;
  /** Further headers for a browser that asks whether a page may ask; undefined when it may not. */
  ofPreflight(origin: string | undefined): FlatHeaders | undefined;
}

/**
 * What every answer says: how browsers are to keep their hands off, and whether web pages of other origins may read it (CORS,
 * https://fetch.spec.whatwg.org/#http-cors-protocol). They may if their origin is one of `origins`; without cookies, which the
 * server has none of. Pages of other origins are told nothing.
 */
export function standingHeaders(origins: readonly string[]): StandingHeaders {
  const security = securityHeaders();
  const vary = origins.length === 0 ? VARY : `Origin, ${VARY}`;
  const others = flat({ ...security, Vary: vary });
  const allowed = new Map(
    origins.map((origin) => [
      origin,
      flat({ ...security, Vary: vary, 'Access-Control-Allow-Origin': origin, ...READABLE_ELSEWHERE }),
    ]),
  );
  return {
    of: (origin) => (origin === undefined ? others : (allowed.get(origin) ?? others)),
    ofPreflight: (origin) => (origin !== undefined && allowed.has(origin) ? PREFLIGHT : undefined),
  };
}

/** What helmet sets, asked once: it depends on no request. */
function securityHeaders(): Record<string, string> {
  const response = new Recorder(new IncomingMessage(new Socket()));
  secure(response.req, response, () => undefined);
  return response.recorded;
}

/** A response that is never sent, for the names of headers as they were written. */
class Recorder extends ServerResponse {
  readonly recorded: Record<string, string> = {};

  override setHeader(name: string, value: number | string | readonly string[]): this {
    this.recorded[name] = String(value);
    return this;
  }
}

function flat(headers: Readonly<Record<string, string>>): FlatHeaders {
  return Object.entries(headers).flat();
}

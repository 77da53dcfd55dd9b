import type { RequestHandler } from 'express';

const ANSWERED = {
  'Access-Control-Expose-Headers': 'X-Request-Id, X-Whosaid-Revision, Content-Disposition, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

const ALLOWED = {
  'Access-Control-Allow-Methods': 'GET, HEAD, POST',
  'Access-Control-Allow-Headers': 'Content-Type, Apollo-Require-Preflight, X-Request-Id',
  'Access-Control-Max-Age': '600',
};

/**
 * Lets web pages of these origins read the answers (CORS, https://fetch.spec.whatwg.org/#http-cors-protocol). Without cookies,
 * which the server has none of. Pages of other origins are told nothing.
 */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    if (origins.length === 0) return next();
    response.vary('Origin');
    const origin = request.get('Origin');
    if (origin === undefined || !origins.includes(origin)) return next();
    response.set({ 'Access-Control-Allow-Origin': origin, ...ANSWERED });
    const isPreflight = request.method === 'OPTIONS' && request.get('Access-Control-Request-Method') !== undefined;
    if (!isPreflight) return next();
    response.set(ALLOWED).status(204).end();
  };
}

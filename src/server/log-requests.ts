import type { Request, RequestHandler, Response } from 'express';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';

/** A name that a client or a proxy may give to a request. */
const REQUEST_ID = /^[\w.-]{1,64}$/;

/** Names of operations are written by clients; longer ones are cut. */
const LONGEST_NAME = 100;

/** Asked again and again by machines. */
const PROBES = ['/healthz', '/readyz'];

/**
 * Gives each request an id, answered in `X-Request-Id`, and logs one line when it is over: method, path, status, time, the
 * name of the operation. Neither query nor address of the client is logged.
 */
export function logRequests(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const startMs = performance.now();
    // Routers shorten the path while they work.
    const { path } = request;
    const requestId = requestIdOf(request);
    response.set('X-Request-Id', requestId);
    response.once('close', () => {
      const facts = factsOf(request, response);
      logger[levelOf(path, response)](
        { requestId, path, ...facts, ms: Math.round(performance.now() - startMs) },
        'request',
      );
    });
    next();
  };
}

/** Makes the log name the operation that a request carries out. */
export function nameOperation(response: Response, name: string | null | undefined): void {
  response.locals.operation = name?.slice(0, LONGEST_NAME);
}

function requestIdOf(request: Request): string {
  const given = request.get('X-Request-Id');
  return given !== undefined && REQUEST_ID.test(given) ? given : randomUUID();
}

function factsOf(request: Request, response: Response): object {
  const operation: unknown = response.locals.operation;
  return {
    method: request.method,
    status: response.statusCode,
    ...(operation !== undefined && { operation }),
    ...(!response.writableFinished && { isAborted: true }),
  };
}

function levelOf(path: string, { statusCode }: Response): 'error' | 'info' | 'debug' {
  if (statusCode >= 500) return 'error';
  return PROBES.includes(path) ? 'debug' : 'info';
}

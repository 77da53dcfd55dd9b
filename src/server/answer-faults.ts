import type { ErrorRequestHandler, Response } from 'express';
import { isNativeError } from 'node:util/types';
import type { ErrorFormatter } from '../graphql/errors.ts';
import { faultStatusOf, sendError, sendErrors, type ShownError } from './http-error.ts';

/** What the body parser and the router of Express throw. */
interface HttpFault {
  readonly status: number;
  readonly type?: unknown;
  readonly limit?: unknown;
}

/** Answers whatever a handler threw: a bad body, a bad address, or a fault of ours. The last handler of the app. */
export function answerFaults(formatError: ErrorFormatter): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    if (response.closed) return void response.destroy();
    if (isHttpFault(error) && !response.headersSent) return answerHttpFault(response, error);
    // Faults of ours are logged here, so that those which cannot be told any more are not lost.
    const shown = formatError({ message: messageOf(error) }, error);
    if (response.headersSent) return void response.destroy();
    sendErrors(response, statusOf(shown), [shown]);
  };
}

function statusOf(error: ShownError): number {
  return error.extensions?.['code'] === 'BAD_ARGUMENT' ? 400 : (faultStatusOf(error) ?? 500);
}

function answerHttpFault(response: Response, { status, type, limit }: HttpFault): void {
  if (status === 413) {
    const message = `The body is larger than ${String(limit)} bytes. Ask a smaller question, or send values as variables once.`;
    return sendError(response, status, 'BODY_TOO_LARGE', { message });
  }
  if (type === 'entity.parse.failed')
    return sendError(response, status, 'BODY_NOT_JSON', {
      message: 'The body is no JSON object. Send {"query": "{ corpus { name } }"}.',
    });
  if (status === 415)
    return sendError(response, status, 'BAD_REQUEST', {
      message: 'The body has an encoding that is not understood. Send UTF-8, plain or compressed with gzip.',
    });
  sendError(response, status, 'BAD_REQUEST', { message: 'The request cannot be read. Check its address and headers.' });
}

function isHttpFault(error: unknown): error is HttpFault {
  if (!isNativeError(error) || !('status' in error)) return false;
  return typeof error.status === 'number' && error.status >= 400 && error.status < 500;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

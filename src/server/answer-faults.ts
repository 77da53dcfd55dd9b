import type { ErrorRequestHandler } from 'express';
import { isNativeError } from 'node:util/types';
import type { ErrorFormatter } from '../graphql/errors.ts';
import { faultStatusOf, sendError, sendErrors, type ShownError } from './http-error.ts';

/** Answers whatever a handler threw: a bad address, or a fault of ours. The last handler of the app. */
export function answerFaults(formatError: ErrorFormatter): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    if (response.closed) return void response.destroy();
    if (isOfRouter(error) && !response.headersSent)
      return sendError(response, error.status, 'BAD_REQUEST', { message: UNREADABLE });
    // Faults of ours are logged here, so that those which cannot be told any more are not lost.
    const shown = formatError({ message: messageOf(error) }, error);
    if (response.headersSent) return void response.destroy();
    sendErrors(response, statusOf(shown), [shown]);
  };
}

function statusOf(error: ShownError): number {
  return error.extensions?.['code'] === 'BAD_ARGUMENT' ? 400 : (faultStatusOf(error) ?? 500);
}

const UNREADABLE = 'The request cannot be read. Check its address and headers.';

/** Whether the router of Express has found the request wrong. */
function isOfRouter(error: unknown): error is Error & { readonly status: number } {
  if (!isNativeError(error) || !('status' in error)) return false;
  return typeof error.status === 'number' && error.status >= 400 && error.status < 500;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

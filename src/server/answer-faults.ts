import type { ServerResponse } from 'node:http';
import { isNativeError } from 'node:util/types';
import type { ErrorFormatter } from '../graphql/errors.ts';
import { exchangeOf, sendWhole } from './exchange.ts';
import { errorResponse, faultStatusOf, sendError, type ErrorResponse, type ShownError } from './http-error.ts';

/** Answers an error that was thrown while a request was handled: one of the request, or a fault of ours. */
export function answerFault(response: ServerResponse, error: unknown, formatError: ErrorFormatter): void {
  const canSend = !response.headersSent && !response.closed;
  if (isOfRouter(error) && canSend) return sendError(response, error.status, 'BAD_REQUEST', { message: UNREADABLE });
  // Before the response is looked at: a fault is logged even if no answer can be sent.
  const { status, headers, body } = faultResponse(error, formatError, exchangeOf(response).requestId);
  if (!canSend) return void response.destroy();
  sendWhole(response, status, headers, body);
}

/** The response that tells of an error, which is logged when it is a fault of ours. */
export function faultResponse(error: unknown, formatError: ErrorFormatter, requestId: string): ErrorResponse {
  const shown = formatError({ message: messageOf(error) }, error, requestId);
  return errorResponse(statusOf(shown), [shown]);
}

/** Codes of errors of the request. */
const REFUSED = ['BAD_ARGUMENT', 'GRAPHQL_PARSE_FAILED'];

function statusOf(error: ShownError): number {
  return REFUSED.includes(String(error.extensions?.['code'])) ? 400 : (faultStatusOf(error) ?? 500);
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

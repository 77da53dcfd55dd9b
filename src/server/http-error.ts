import type { ServerResponse } from 'node:http';
import { DATABASE_CODES } from '../corpus/user-error.ts';
import { sendWhole } from './exchange.ts';
import type { FlatHeaders } from './standing-headers.ts';

/** Codes of the errors that the HTTP server itself answers with, beside those of docs/problems.md; docs/http.md explains them. */
export const HTTP_ERROR_CODES = [
  'NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'BODY_TOO_LARGE',
  'BODY_NOT_JSON',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'EXPORTS_BUSY',
  'BODIES_BUSY',
  'NOT_READY',
  'INTERNAL_SERVER_ERROR',
] as const;
export type HttpErrorCode = (typeof HTTP_ERROR_CODES)[number];

/** An error as the GraphQL specification writes it; the server uses this one shape everywhere. */
export interface ShownError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Statuses of errors that no change of the request corrects. */
const FAULT_STATUSES: Readonly<Record<string, number>> = {
  ...Object.fromEntries(DATABASE_CODES.map((code) => [code, 503])),
  SHUTTING_DOWN: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** The status of an answer that has this error and nothing else; undefined where the error is one of the request. */
export function faultStatusOf({ extensions }: ShownError): number | undefined {
  return FAULT_STATUSES[String(extensions?.['code'])];
}

/** A response that tells what was wrong: `{"errors": [{"message": …, "extensions": {"code": …}}]}`. */
export interface ErrorResponse {
  readonly status: number;
  /** Beside those that every answer has. */
  readonly headers: FlatHeaders;
  readonly body: Buffer;
}

/** Makes an `ErrorResponse`. */
export function errorResponse(status: number, errors: readonly ShownError[]): ErrorResponse {
  const body = Buffer.from(JSON.stringify({ errors }));
  const type = ['Content-Type', 'application/json; charset=utf-8', 'Cache-Control', 'no-store'];
  return { status, headers: [...type, 'Content-Length', String(body.length)], body };
}

/** Sends an `ErrorResponse`. */
export function sendErrors(response: ServerResponse, status: number, errors: readonly ShownError[]): void {
  const { headers, body } = errorResponse(status, errors);
  sendWhole(response, status, headers, body);
}

/** `sendErrors` for one error of our own. */
export function sendError(
  response: ServerResponse,
  status: number,
  code: HttpErrorCode,
  { message, ...more }: { readonly message: string } & Readonly<Record<string, unknown>>,
): void {
  sendErrors(response, status, [{ message, extensions: { code, ...more } }]);
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { writeHead } from './exchange.ts';
import { errorResponse, type HttpErrorCode } from './http-error.ts';

/** So long a client that still sends has to read why its body is refused, in milliseconds. A closed socket would lose the answer. */
const LINGER_MS = 500;

/**
 * Bounds what is read of the body of a request, whatever its address. A `Content-Length` above the limit is answered with 413 at once.
 * A chunked body that is still being sent after the answer is read up to the limit; then the connection is cut. Returns whether the
 * request has been answered.
 */
export function refuseLongBody(request: IncomingMessage, response: ServerResponse, limitBytes: number): boolean {
  if (Number(request.headers['content-length']) > limitBytes) {
    refuseBody(request, response, tooLong(limitBytes));
    return true;
  }
  // Before Node's own listener, which reads and drops the rest without a limit where no listener reads.
  if (request.headers['transfer-encoding'] !== undefined)
    response.prependOnceListener('finish', () => readRest(request, limitBytes));
  return false;
}

/** Why a body is not read. */
interface BodyRefusal {
  readonly status: number;
  readonly code: HttpErrorCode;
  readonly message: string;
}

/** The bodies of the requests in progress take all the memory that is for them. */
export const NO_ROOM: BodyRefusal = {
  status: 503,
  code: 'BODIES_BUSY',
  message: 'The server is reading as many bodies of requests as it has memory for. Try again in a second.',
};

/** The body is longer than the limit. */
export function tooLong(limitBytes: number): BodyRefusal {
  const message = `The body is larger than ${limitBytes} bytes. Ask a smaller question, or send values as variables once.`;
  return { status: 413, code: 'BODY_TOO_LARGE', message };
}

/** Answers why the body is refused, reads nothing more, and closes the connection. */
export function refuseBody(
  request: IncomingMessage,
  response: ServerResponse,
  { status, code, message }: BodyRefusal,
): void {
  request.pause();
  const { headers, body } = errorResponse(status, [{ message, extensions: { code } }]);
  writeHead(response, status, [...headers, 'Connection', 'close']);
  response.write(body);
  // The answer has its length, so it is whole for the client. The end of the response closes the socket.
  const timer = setTimeout(() => response.end(), LINGER_MS);
  response.once('close', () => clearTimeout(timer));
}

function readRest(request: IncomingMessage, limitBytes: number): void {
  if (request.complete) return;
  let bytes = 0;
  request.on('data', (piece: Buffer) => {
    bytes += piece.length;
    if (bytes <= limitBytes || request.isPaused()) return;
    request.pause();
    setTimeout(() => request.socket.destroy(), LINGER_MS);
  });
  // Makes the request count as read.
  request.read(0);
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { exchangeOf } from './exchange.ts';

/** So long a client that still sends has to read why its body is refused, in milliseconds. A closed socket would lose the answer. */
const LINGER_MS = 500;

/**
 * Bounds what is read of the body of a request, whatever its address. A `Content-Length` above the limit is answered with 413 at once.
 * A chunked body that is still being sent after the answer is read up to the limit; then the connection is cut. Returns whether the
 * request has been answered.
 */
export function refuseLongBody(request: IncomingMessage, response: ServerResponse, limitBytes: number): boolean {
  if (Number(request.headers['content-length']) > limitBytes) {
    refuseBody(request, response, limitBytes);
    return true;
  }
  // Before Node's own listener, which reads and drops the rest without a limit where no listener reads.
  if (request.headers['transfer-encoding'] !== undefined)
    response.prependOnceListener('finish', () => readRest(request, limitBytes));
  return false;
}

/** Answers with 413, reads nothing more, and closes the connection. */
export function refuseBody(request: IncomingMessage, response: ServerResponse, limitBytes: number): void {
  request.pause();
  const message = `The body is larger than ${limitBytes} bytes. Ask a smaller question, or send values as variables once.`;
  const bytes = Buffer.from(JSON.stringify({ errors: [{ message, extensions: { code: 'BODY_TOO_LARGE' } }] }));
  const headers = ['Content-Type', 'application/json; charset=utf-8', 'Cache-Control', 'no-store'];
  const end = ['Content-Length', String(bytes.length), 'Connection', 'close'];
  response.writeHead(413, [...exchangeOf(response).standing, ...headers, ...end]);
  response.write(bytes);
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

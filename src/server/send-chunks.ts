import type { Response } from 'express';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { compressor, type Encoding } from './encodings.ts';
import { ClientGone } from './open-sessions.ts';

/** A client that takes nothing for so long has gone or means no good: it holds a database connection. */
const STALL_LIMIT_MS = 60_000;

/**
 * Writes the pieces to the response, in an encoding that its headers have named, as fast as the client takes them. Gives
 * what is to be ended then. Throws `ClientGone` when the client stops taking them.
 */
export async function sendChunks(
  response: Response,
  pieces: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): Promise<Writable> {
  const sink = encoding === 'identity' ? response : compressInto(response, encoding);
  for await (const piece of pieces) {
    if (response.closed) throw new ClientGone('The client has gone.');
    if (!sink.write(piece)) await untilDrained(sink, response);
  }
  return sink;
}

/** What is written to it goes on to the response, compressed. When the response is cut off, nothing of it is left. */
function compressInto(response: Response, encoding: Exclude<Encoding, 'identity'>): Writable {
  const stream = compressor(encoding);
  stream.pipe(response);
  response.once('close', () => stream.destroy());
  return stream;
}

async function untilDrained(sink: Writable, response: Response): Promise<void> {
  const patience = new AbortController();
  const giveUp = (): void => patience.abort();
  const timer = setTimeout(giveUp, STALL_LIMIT_MS);
  response.once('close', giveUp);
  try {
    await once(sink, 'drain', { signal: patience.signal });
  } catch {
    throw new ClientGone('The client takes nothing any more.');
  } finally {
    clearTimeout(timer);
    response.off('close', giveUp);
  }
}

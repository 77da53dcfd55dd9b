import type { Response } from 'express';
import { once } from 'node:events';
import { ClientGone } from './open-sessions.ts';

/** A client that takes nothing for so long has gone or means no good: it holds a database connection. */
const STALL_LIMIT_MS = 60_000;

/** Writes the pieces to the response as fast as the client takes them. Throws `ClientGone` when it stops taking them. */
export async function sendChunks(response: Response, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const piece of pieces) {
    if (response.closed) throw new ClientGone('The client has gone.');
    if (!response.write(piece)) await untilDrained(response);
  }
  response.end();
}

async function untilDrained(response: Response): Promise<void> {
  const patience = new AbortController();
  const giveUp = (): void => patience.abort();
  const timer = setTimeout(giveUp, STALL_LIMIT_MS);
  response.once('close', giveUp);
  try {
    await once(response, 'drain', { signal: patience.signal });
  } catch {
    throw new ClientGone('The client takes nothing any more.');
  } finally {
    clearTimeout(timer);
    response.off('close', giveUp);
  }
}

import type { Server } from 'node:http';

/** How often it is looked whether there is something to close, in milliseconds. */
const SWEEP_MS = 20;

/** How long a connection over which nothing has been asked yet may go on saying nothing, in milliseconds. */
const SILENCE_MS = 500;

/** So long requests may take to be answered once their sessions are cancelled, in milliseconds. */
const LAST_MS = 500;

/** Counts the requests that are being answered, from now on. */
export function countRunning(server: Server): () => number {
  let running = 0;
  server.on('request', (_request, response) => {
    running += 1;
    response.once('close', () => (running -= 1));
  });
  return () => running;
}

/** How long running requests may take, and what stops them then. */
interface Grace {
  readonly graceMs: number;
  readonly cancel: () => void;
}

/**
 * Takes no new connections and closes those that are idle, again and again until the last is closed. Connections over which a
 * request is running have `graceMs`; then `cancel` is to stop what still runs, and half a second later they are cut. Browsers open
 * connections in advance; to Node these are not idle, so they are cut when nothing has been running for a while.
 */
export async function drain(server: Server, running: () => number, { graceMs, cancel }: Grace): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const late = setTimeout(cancel, graceMs);
  const deadline = setTimeout(() => server.closeAllConnections(), graceMs + LAST_MS);
  let quietSinceMs = performance.now();
  const sweep = setInterval(() => {
    server.closeIdleConnections();
    if (running() > 0) quietSinceMs = performance.now();
    if (performance.now() - quietSinceMs > SILENCE_MS) server.closeAllConnections();
  }, SWEEP_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(late);
  clearTimeout(deadline);
}

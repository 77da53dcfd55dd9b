import express, { type Router } from 'express';
import type { Store } from '../store/store.ts';
import { corpusFacts } from '../store/read/aggregates/of-corpus.ts';
import { sendError } from './http-error.ts';

/** A database that takes longer is no use to anybody who waits. */
const PATIENCE_MS = 1000;

/** Whether the server takes requests; set by who shuts it down. */
export interface Lifecycle {
  isShuttingDown: boolean;
}

/**
 * For machines that watch this one. GET /healthz: 200 while the process lives. GET /readyz: 200 when the database answers within
 * a second, 503 when it does not and during shutdown.
 */
export function healthPages(store: Store, lifecycle: Lifecycle): Router {
  const router = express.Router();
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const obstacle = lifecycle.isShuttingDown ? 'The server is shutting down.' : await databaseObstacle(store);
    if (obstacle !== undefined) return sendError(response, 503, 'NOT_READY', { message: obstacle });
    response.set('Cache-Control', 'no-store').json({ status: 'ready' });
  });
  return router;
}

/** Why the database cannot be asked; undefined when it can. */
async function databaseObstacle(store: Store): Promise<string | undefined> {
  try {
    await store.read(corpusFacts, { timeLimitMs: PATIENCE_MS });
    return undefined;
  } catch {
    return 'The database does not answer.';
  }
}

import express, { type Router } from 'express';
import { DATABASE_CODES, UserError } from '../corpus/user-error.ts';
import type { Store } from '../store/store.ts';
import { corpusFacts } from '../store/read/aggregates/of-corpus.ts';
import { sendError } from './http-error.ts';

/** A database that takes longer is no use to anybody who waits. */
const PATIENCE_MS = 1000;

/** Why the server is not ready. */
interface Obstacle {
  readonly message: string;
  /** Code of the failure of the database, where there is one. */
  readonly reason?: string;
  readonly [key: string]: unknown;
}

const SHUTTING_DOWN: Obstacle = { message: 'The server is shutting down.' };

const SILENT = 'The database does not answer.';

/** Whether the server takes requests; set by who shuts it down. */
export interface Lifecycle {
  isShuttingDown: boolean;
}

/**
 * For machines that watch this one. GET /healthz: 200 while the process lives. GET /readyz: 200 when the database answers within
 * a second, 503 when it does not, when it has shown damage, and during shutdown.
 */
export function healthPages(store: Store, lifecycle: Lifecycle): Router {
  const router = express.Router();
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const obstacle = lifecycle.isShuttingDown ? SHUTTING_DOWN : await databaseObstacle(store);
    if (obstacle) return sendError(response, 503, 'NOT_READY', obstacle);
    response.set('Cache-Control', 'no-store').json({ status: 'ready' });
  });
  return router;
}

/** Why the database cannot be relied on; undefined when it can. */
async function databaseObstacle(store: Store): Promise<Obstacle | undefined> {
  try {
    await store.read(corpusFacts, { timeLimitMs: PATIENCE_MS });
    return store.obstacle && obstacleOf(store.obstacle);
  } catch (error) {
    // The time limit says the least: damage that was seen before explains it.
    return obstacleOf(store.obstacle ?? error);
  }
}

function obstacleOf(error: unknown): Obstacle {
  if (!(error instanceof UserError) || !DATABASE_CODES.includes(error.code)) return { message: SILENT };
  return { message: error.code === 'DATABASE_UNREACHABLE' ? SILENT : error.message, reason: error.code };
}

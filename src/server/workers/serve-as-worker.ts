import type { Logger } from 'pino';
import { openStore, type Store } from '../../store/store.ts';
import type { Config } from '../config.ts';
import type { GatherMetrics } from '../metrics-page.ts';
import { keptMemory, limitHeapGrowth } from '../memory-limit.ts';
import { startServer, type RunningServer } from '../server.ts';

/** What a worker serves with. */
export interface WorkerParts {
  readonly config: Config;
  /** Its number, from 1. */
  readonly worker: number;
  /** How many workers of this number have died. */
  readonly crashes: number;
  readonly logger: Logger;
  readonly gatherMetrics: GatherMetrics;
}

/** Serves from a database that it only reads: the process that has started it has brought it to the right schema. */
export async function serveAsWorker({ config, ...parts }: WorkerParts): Promise<RunningServer> {
  const { databaseUrl, readConnections, readUrls, mmapBytes } = config;
  const memory = keptMemory(config.memoryBytes);
  limitHeapGrowth();
  const store = await openStore(databaseUrl, { readConnections, readUrls, mmapBytes, readOnly: true, memory });
  try {
    const server = await startServer(config, { store, ...parts });
    return { ...server, close: () => closeBoth(server, store) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function closeBoth(server: RunningServer, store: Store): Promise<void> {
  await server.close();
  await store.close();
}

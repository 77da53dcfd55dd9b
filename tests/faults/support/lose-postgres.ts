import { Client } from 'pg';
import type { PostgresCluster } from '../../support/postgres-cluster.ts';

/** How PostgreSQL is lost: all connections to a database are ended, or the server crashes and is started again. */
export type LosingWay = 'terminate' | 'crash';

/** Loses the database at `url`. Resolves when it can be reached again. */
export async function losePostgres(url: string, cluster: PostgresCluster, way: LosingWay): Promise<void> {
  if (way === 'crash') {
    await cluster.halt('as a crash');
    return cluster.resume();
  }
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  try {
    const name = new URL(url).pathname.slice(1);
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
  } finally {
    await client.end();
  }
}

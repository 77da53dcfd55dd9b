import type { Execute } from './connection.ts';
import { trusted } from '../sql/trusted.ts';

/**
 * Number of the advisory lock that keeps the beginnings of readers and the commit of a writer apart on a coordinator: each shard
 * commits for itself, and a reader that began in between would see an import on one shard and not on another.
 */
const COMMIT_LOCK = 7_406_392;

/** To be carried out just before COMMIT on a coordinator: readers begin before all shards have committed, or after. */
export const BEFORE_COMMIT = `SELECT pg_advisory_xact_lock(${COMMIT_LOCK})`;

/** The name of one foreign table for each shard; none where the database is whole. */
export async function findShards(execute: Execute): Promise<readonly string[]> {
  const rows = await execute(
    `SELECT MIN(ftrelid::regclass::text) AS part FROM pg_foreign_table
    JOIN pg_foreign_server ON pg_foreign_server.oid = ftserver WHERE srvname LIKE 'whosaid\\_shard\\_%' GROUP BY ftserver`,
    [],
  );
  return trusted<{ part: string }[]>(rows).map(({ part }) => part);
}

/** Opens a transaction that sees the same state on the coordinator and on every shard, one table of each being named in `parts`. */
export async function beginEverywhere(execute: Execute, begin: string, parts: readonly string[]): Promise<void> {
  const look = `SELECT ${parts.map((part) => `(SELECT 1 FROM ${part} LIMIT 1)`).join(', ')}`;
  const unlock = (): Promise<unknown> => execute(`SELECT pg_advisory_unlock_shared(${COMMIT_LOCK})`, []);
  await execute(`SELECT pg_advisory_lock_shared(${COMMIT_LOCK})`, []);
  try {
    await execute(begin, []);
    await execute(look, []);
  } catch (error) {
    await execute('ROLLBACK', []).catch(() => undefined);
    throw error;
  } finally {
    // The reader may be stopped just now; the lock must go nevertheless.
    await unlock().catch(unlock);
  }
}

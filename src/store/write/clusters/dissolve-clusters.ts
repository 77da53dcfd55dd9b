import type { Connection } from '../../connect/connection.ts';
import { isIn, sql } from '../../sql/sql.ts';

/** Takes the clusters apart to which these words belong, and gives the hashes of all words that were in them. */
export async function dissolveClusters(connection: Connection, hashes: readonly string[]): Promise<readonly string[]> {
  if (hashes.length === 0) return [];
  const found = await connection.all<{ cluster: string }>(
    sql`SELECT DISTINCT cluster FROM near_words WHERE ${isIn(sql`words_hash`, hashes)}`,
  );
  if (found.length === 0) return [];
  const clusters = found.map(({ cluster }) => cluster);
  const members = await connection.all<{ hash: string }>(
    sql`SELECT words_hash AS hash FROM near_words WHERE ${isIn(sql`cluster`, clusters)}`,
  );
  await connection.run(sql`DELETE FROM near_words WHERE ${isIn(sql`cluster`, clusters)}`);
  return members.map(({ hash }) => hash);
}

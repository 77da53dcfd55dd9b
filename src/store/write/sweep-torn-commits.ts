import type { Connection } from '../connect/connection.ts';
import { raw, sql } from '../sql/sql.ts';

/**
 * Takes rows of articles that the coordinator does not know off the shards. They are there when a server died in the moment
 * of a commit, which the shards carry out one by one; their keys would be given to other articles.
 */
export async function sweepTornCommits(connection: Connection): Promise<void> {
  for (const table of ['paragraph', 'quote', 'span', 'mention']) {
    await connection.run(
      sql`${raw(`DELETE FROM ${table} WHERE`)} article_key > (SELECT COALESCE(MAX(key), 0) FROM article)`,
    );
  }
}

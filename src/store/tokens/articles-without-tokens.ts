import type { Connection } from '../connect/connection.ts';
import { raw } from '../sql/sql.ts';

/** Keys of articles whose words are not indexed, at most `limit`: those that an older version of the program has imported. */
export async function articlesWithoutTokens(connection: Connection, limit: number): Promise<number[]> {
  const rows = await connection.all<{ key: number }>(
    raw(`SELECT key FROM article WHERE NOT EXISTS (SELECT 1 FROM article_tokens WHERE article_key = article.key)
      ORDER BY key LIMIT ${limit}`),
  );
  return rows.map(({ key }) => key);
}

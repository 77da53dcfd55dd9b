import type { Connection } from '../connect/connection.ts';
import { isIn, sql } from '../sql/sql.ts';

/** Those of the articles of which corrections speak, by id; corrections may wait for an article. */
export async function correctedArticles(connection: Connection, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await connection.all<{ article: string }>(
    sql`SELECT DISTINCT article FROM correction WHERE ${isIn(sql`article`, ids)}`,
  );
  return new Set(rows.map(({ article }) => article));
}

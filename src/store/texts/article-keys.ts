import type { Connection } from '../connect/connection.ts';
import { raw, sql } from '../sql/sql.ts';
import type { TextSelection } from './selection.ts';

/** The keys of the selected articles after one of them, in order, at most `limit`. */
export async function selectedKeys(
  connection: Connection,
  { kind, articles, quotes }: TextSelection,
  after: number,
  limit: number,
): Promise<number[]> {
  const size = raw(String(limit));
  const rows = await connection.all<{ key: number }>(
    kind === 'quotes'
      ? sql`SELECT DISTINCT quote.article_key AS key FROM quote WHERE ${quotes} AND quote.article_key > ${after}
        ORDER BY quote.article_key LIMIT ${size}`
      : sql`SELECT article_key AS key FROM article_tokens WHERE ${articles} AND article_key > ${after}
        ORDER BY article_key LIMIT ${size}`,
  );
  return rows.map(({ key }) => key);
}

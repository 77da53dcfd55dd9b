import type { Connection } from '../connect/connection.ts';
import { isIn, sql } from '../sql/sql.ts';

/** The content of every quote of the articles, as `article layer text`. */
export async function quoteTexts(connection: Connection, articles: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await connection.all<{ article: string; layer: string; text: string }>(sql`SELECT article.id AS article,
    layer.name AS layer, quote.text FROM quote JOIN article ON article.key = quote.article_key
    JOIN layer ON layer.key = quote.layer_key WHERE ${isIn(sql`article.id`, articles)}`);
  return new Set(rows.map(({ article, layer, text }) => `${article} ${layer} ${text}`));
}

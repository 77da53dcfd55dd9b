import type { Connection } from '../connect/connection.ts';
import { isIn, sql } from '../sql/sql.ts';

/** The hash of the document of every one of the articles that is in the database, by id. */
export async function readArticleHashes(connection: Connection, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await connection.all<{ id: string; hash: string }>(
    sql`SELECT id, document_hash AS hash FROM article WHERE ${isIn(sql`id`, ids)}`,
  );
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}

/** The hash of the document of every annotation that the articles have, by `article layer` (names without prefix). */
export async function readAnnotationHashes(
  connection: Connection,
  articles: readonly string[],
): Promise<Map<string, string>> {
  const rows = await connection.all<{ id: string; name: string; hash: string }>(sql`SELECT article.id, layer.name,
    article_layer.document_hash AS hash FROM article
    JOIN article_layer ON article_layer.article_key = article.key JOIN layer ON layer.key = article_layer.layer_key
    WHERE ${isIn(sql`article.id`, articles)}`);
  return new Map(rows.map(({ id, name, hash }) => [`${id} ${name}`, hash]));
}

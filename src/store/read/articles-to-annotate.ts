import type { Connection } from '../connect/connection.ts';
import { isIn, sql, type Sql } from '../sql/sql.ts';

/** Which articles an annotator asks for. */
export interface AnnotationNeed {
  /** Name of the layer that it makes. */
  readonly layer: string;
  /** Ids without prefix; undefined: all articles. */
  readonly articles: readonly string[] | undefined;
  /** Also those that have the layer already. */
  readonly again: boolean;
}

/** What marks an annotation that the program made of the article's text as it was when it had this hash. */
const MADE_HERE = 'of-article-';

/** Document hash of an annotation that the program makes of an article: another text of the article asks for another one. */
export function annotatedHash(articleHash: string): string {
  return MADE_HERE + articleHash;
}

/** How many articles still need the layer. */
export async function countToAnnotate(connection: Connection, need: AnnotationNeed): Promise<number> {
  const [row] = await connection.all<{ count: number }>(
    sql`SELECT CAST(COUNT(*) AS INTEGER) AS count FROM article WHERE ${needsLayer(need)}`,
  );
  return row?.count ?? 0;
}

/** The next articles that need the layer, by key, after the one with the key `after`. */
export async function nextToAnnotate(
  connection: Connection,
  need: AnnotationNeed,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<number[]> {
  const rows = await connection.all<{ key: number }>(
    sql`SELECT key FROM article WHERE key > ${after} AND ${needsLayer(need)} ORDER BY key LIMIT ${limit}`,
  );
  return rows.map(({ key }) => key);
}

/** Lacks the layer, or has what the program made of another text of the article. */
function needsLayer({ layer, articles, again }: AnnotationNeed): Sql {
  const asked = articles === undefined ? sql`1 = 1` : isIn(sql`article.id`, articles);
  if (again) return asked;
  return sql`${asked} AND NOT EXISTS (SELECT 1 FROM article_layer
    WHERE article_layer.article_key = article.key AND layer_key = (SELECT key FROM layer WHERE name = ${layer})
    AND (document_hash NOT LIKE ${`${MADE_HERE}%`} OR document_hash = ${MADE_HERE} || article.content_hash))`;
}

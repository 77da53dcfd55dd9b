import type { Annotation } from '../../corpus/annotation.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Connection } from '../connect/connection.ts';
import { isIn, sql } from '../sql/sql.ts';
import { numberQuotes } from './number-quotes.ts';
import type { Provenance } from './provenance.ts';
import { recountDays } from './tallies/recount-days.ts';
import { rewriteAnnotations, type KeyedArticle } from './rewrite-annotations.ts';

/** A checked annotation on its way into the database. */
export interface IncomingAnnotation {
  readonly stored: KeyedArticle;
  readonly annotation: Annotation;
  /** SHA-256 over the document as the file gives it. */
  readonly documentHash: string;
  readonly provenance: Provenance;
}

/** Document hash of every annotation that the articles have, by `article layer` (names without prefix). */
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

/** Writes annotations, each in place of what its layer said about its article before (see `numberQuotes` for their ids). */
export async function putAnnotations(connection: Connection, incoming: readonly IncomingAnnotation[]): Promise<void> {
  const byArticle = groupBy(incoming, ({ stored }) => stored.key);
  await forgetOrphans(connection, incoming);
  const shrunk = await rewriteAnnotations(
    connection,
    [...byArticle.values()].flatMap(([first]) => first?.stored ?? []),
    (key, layers) => {
      const merged = new Map(layers.map((layer) => [layer.layer.name, layer]));
      for (const { annotation, documentHash, provenance } of byArticle.get(key) ?? []) {
        const { layer, mentions } = annotation;
        const numbered = numberQuotes(annotation, merged.get(layer.name));
        merged.set(layer.name, { layer, mentions, documentHash, provenance, ...numbered });
      }
      return [...merged.values()];
    },
  );
  await recountDays(connection, shrunk);
}

/** A new document is the layer's whole word on the article: quotes that had lost their words are not waited for any more. */
async function forgetOrphans(connection: Connection, incoming: readonly IncomingAnnotation[]): Promise<void> {
  for (const [layer, group] of groupBy(incoming, ({ annotation }) => annotation.layer.name)) {
    const keys = group.map(({ stored }) => stored.key);
    await connection.run(sql`DELETE FROM orphan WHERE layer_key = (SELECT key FROM layer WHERE name = ${layer})
      AND ${isIn(sql`article_key`, keys)}`);
  }
}

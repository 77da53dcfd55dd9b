import type { Annotation } from '../../corpus/annotation.ts';
import type { Quote } from '../../corpus/quote.ts';
import { groupBy } from '../../text/group-by.ts';
import { compareSpans, hullOf } from '../../text/span.ts';
import type { Connection } from '../connect/connection.ts';
import { isIn, sql } from '../sql/sql.ts';
import type { NumberedQuote } from './annotation-rows.ts';
import { contentHash } from './content-hash.ts';
import type { Provenance } from './provenance.ts';
import { moveRevision } from './revision.ts';
import { rewriteAnnotations, type KeyedArticle } from './rewrite-annotations.ts';
import type { LayerAnnotation } from './article-annotations.ts';

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

/**
 * Writes annotations, each in place of what its layer said about its article before. A quote whose content stands where it stood
 * keeps its number and so its id; a new one gets a number that was never used.
 */
export async function putAnnotations(connection: Connection, incoming: readonly IncomingAnnotation[]): Promise<void> {
  const byArticle = groupBy(incoming, ({ stored }) => stored.key);
  const removed: string[] = [];
  await forgetOrphans(connection, incoming);
  await rewriteAnnotations(
    connection,
    [...byArticle.values()].flatMap(([first]) => first?.stored ?? []),
    (key, layers) => {
      const merged = new Map(layers.map((layer) => [layer.layer.name, layer]));
      for (const entry of byArticle.get(key) ?? []) {
        const before = merged.get(entry.annotation.layer.name);
        if (before) removed.push(before.contentHash);
        merged.set(entry.annotation.layer.name, numbered(entry, before));
      }
      return [...merged.values()];
    },
  );
  await moveRevision(connection, { removed, added: incoming.map(({ annotation }) => contentHash(annotation)) });
}

function numbered(
  { annotation, documentHash, provenance }: IncomingAnnotation,
  before: LayerAnnotation | undefined,
): LayerAnnotation {
  const numbers = new Map(before?.quotes.map((quote) => [placeOf(quote), quote.number]));
  let nextNumber = before?.nextNumber ?? 1;
  const quotes = [...annotation.quotes]
    .sort((a, b) => compareSpans(hullOf(a.content), hullOf(b.content)))
    .map((quote): NumberedQuote => ({ ...quote, number: numbers.get(placeOf(quote)) ?? nextNumber++ }));
  return {
    layer: annotation.layer,
    quotes,
    mentions: annotation.mentions,
    nextNumber,
    documentHash,
    contentHash: contentHash(annotation),
    provenance,
  };
}

function placeOf({ content }: Quote): string {
  return content.map(({ startUtf16, endUtf16 }) => `${startUtf16}-${endUtf16}`).join(' ');
}

/** A new document is the layer's whole word on the article: quotes that had lost their words are not waited for any more. */
async function forgetOrphans(connection: Connection, incoming: readonly IncomingAnnotation[]): Promise<void> {
  for (const [layer, group] of groupBy(incoming, ({ annotation }) => annotation.layer.name)) {
    const keys = group.map(({ stored }) => stored.key);
    await connection.run(sql`DELETE FROM orphan WHERE layer_key = (SELECT key FROM layer WHERE name = ${layer})
      AND ${isIn(sql`article_key`, keys)}`);
  }
}

import { reAnchorQuote } from '../../corpus/re-anchor.ts';
import { compareSpans, sliceSpan, type Span } from '../../text/span.ts';
import type { Connection } from '../connect/connection.ts';
import { OrphanRow } from '../rows/orphan-row.ts';
import { isIn, sql } from '../sql/sql.ts';
import { contentText } from './annotation-rows.ts';
import { type NumberedQuote } from './article-annotations.ts';
import { insertRows } from './insert-rows.ts';
import { trusted } from '../sql/trusted.ts';

/** A quote whose words are gone from its article, kept with all its words. */
export interface Orphan {
  readonly articleKey: number;
  /** Name of its layer. */
  readonly layer: string;
  readonly quote: NumberedQuote;
  readonly contentText: string;
  /** Each span of the quote with the words that stood there. */
  readonly words: readonly (Span & { readonly text: string })[];
  readonly orphanedAt: string;
}

/** Makes an orphan of a quote of the article's old text. */
export function orphanOf(
  quote: NumberedQuote,
  text: string,
  { articleKey, layer, time }: Pick<Orphan, 'articleKey' | 'layer'> & { readonly time: string },
): Orphan {
  const spans = [...quote.content, ...quote.source, ...(quote.cue?.spans ?? [])];
  return {
    articleKey,
    layer,
    quote,
    contentText: contentText(text, quote),
    words: spans.map((span) => ({ ...span, text: sliceSpan(text, span) })),
    orphanedAt: time,
  };
}

/** Writes the orphans of articles that have none in the database. */
export async function insertOrphans(
  connection: Connection,
  orphans: readonly Orphan[],
  layers: ReadonlyMap<string, { readonly key: number }>,
): Promise<void> {
  const rows = orphans.map(({ articleKey, layer, quote, contentText: content, words, orphanedAt }) => ({
    articleKey,
    layerKey: layers.get(layer)?.key ?? 0,
    number: quote.number,
    contentText: content,
    document: JSON.stringify({ quote, words }),
    orphanedAt,
  }));
  await insertRows(connection, OrphanRow, rows);
}

/** The orphans of the articles. */
export async function readOrphans(connection: Connection, articleKeys: readonly number[]): Promise<Orphan[]> {
  if (articleKeys.length === 0) return [];
  const rows = await connection.all<Omit<Orphan, 'quote' | 'words'> & Pick<OrphanRow, 'document'>>(sql`SELECT
    article_key AS "articleKey", layer.name AS layer, content_text AS "contentText", document,
    orphaned_at AS "orphanedAt" FROM orphan JOIN layer ON layer.key = orphan.layer_key
    WHERE ${isIn(sql`article_key`, articleKeys)} ORDER BY article_key, layer_key, number`);
  return rows.map(({ document, ...orphan }) => {
    return { ...orphan, ...trusted<Pick<Orphan, 'quote' | 'words'>>(JSON.parse(document)) };
  });
}

/** The quote at the position of its words in a text; undefined when the words are missing. */
export function revive({ quote, words }: Orphan, text: string): NumberedQuote | undefined {
  return reAnchorQuote(quote, skeleton(words), text);
}

/** A text of the old length in which only the orphan's words stand, each in its old place. */
function skeleton(words: Orphan['words']): string {
  let text = '';
  for (const word of [...words].sort(compareSpans)) {
    // Spans may share characters: only what goes beyond the words before is new.
    const known = text.length - word.startUtf16;
    text = known < 0 ? text.padEnd(word.startUtf16, '\0') + word.text : text + word.text.slice(known);
  }
  return text;
}

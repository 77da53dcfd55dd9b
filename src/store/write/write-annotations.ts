import type { Connection } from '../connect/connection.ts';
import { addWords, wordsColumn, type IndexedText } from '../full-text/index-words.ts';
import { ArticleLayerRow } from '../rows/article-layer-row.ts';
import { MentionRow } from '../rows/mention-row.ts';
import { QuoteRow } from '../rows/quote-row.ts';
import { SpanRow } from '../rows/span-row.ts';
import { isIn, sql } from '../sql/sql.ts';
import type { ArticleAnnotations } from './article-annotations.ts';
import { deriveRows } from './derive-rows.ts';
import { insertRows } from './insert-rows.ts';
import { refreshForms } from './refresh-forms.ts';

/** Writes the annotations of articles that have none in the database at this moment; returns their content hashes. */
export async function writeAnnotations(
  connection: Connection,
  entries: readonly ArticleAnnotations[],
): Promise<readonly string[]> {
  const { links, quotes, spans, mentions } = await deriveRows(connection, entries);
  if (links.length === 0) return [];
  await insertRows(connection, ArticleLayerRow, links);
  await insertQuotes(connection, quotes);
  await insertRows(connection, SpanRow, spans);
  await insertRows(connection, MentionRow, mentions);
  const articleKeys = entries.map(({ articleKey }) => articleKey);
  await countQuotes(connection, articleKeys);
  await refreshForms(connection, articleKeys);
  return links.map(({ contentHash }) => contentHash);
}

async function insertQuotes(connection: Connection, quotes: readonly QuoteRow[]): Promise<void> {
  const texts: IndexedText[] = quotes.map(({ articleKey, slot, text }) => ({ articleKey, item: slot, text }));
  await insertRows(connection, QuoteRow, quotes, { extra: wordsColumn(connection, texts) });
  await addWords(connection, 'quote', texts);
}

async function countQuotes(connection: Connection, articleKeys: readonly number[]): Promise<void> {
  await connection.run(sql`UPDATE article SET quote_count =
    (SELECT COUNT(*) FROM quote WHERE quote.article_key = article.key AND is_effective = 1)
    WHERE ${isIn(sql`key`, articleKeys)}`);
}

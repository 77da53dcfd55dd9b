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
import type { CountedAnnotations } from './tallies/counted.ts';

/** What was written: content hashes for the revision, and what is to be put onto the tallies. */
export interface WrittenAnnotations {
  readonly hashes: readonly string[];
  readonly counted: CountedAnnotations;
}

/** Writes the annotations of articles that have none in the database at this moment. */
export async function writeAnnotations(
  connection: Connection,
  entries: readonly ArticleAnnotations[],
): Promise<WrittenAnnotations> {
  const { links, quotes, spans, mentions } = await deriveRows(connection, entries);
  if (links.length === 0) return { hashes: [], counted: { quotes: [], readings: [] } };
  await insertRows(connection, ArticleLayerRow, links);
  await insertQuotes(connection, quotes);
  await insertRows(connection, SpanRow, spans);
  await insertRows(connection, MentionRow, mentions);
  const articleKeys = entries.map(({ articleKey }) => articleKey);
  await countQuotes(connection, articleKeys);
  await refreshForms(connection, articleKeys);
  return {
    hashes: links.map(({ contentHash }) => contentHash),
    counted: { quotes: countedQuotes(entries, quotes), readings: links },
  };
}

function countedQuotes(
  entries: readonly ArticleAnnotations[],
  quotes: readonly QuoteRow[],
): CountedAnnotations['quotes'] {
  const dates = new Map(entries.map(({ articleKey, article }) => [articleKey, article.date ?? null]));
  return quotes
    .filter(({ isEffective }) => isEffective === 1)
    .map(({ articleKey, speakerKey, wordCount, cueLemma, cueClass }) => {
      return { articleKey, speakerKey, wordCount, cueLemma, cueClass, date: dates.get(articleKey) ?? null };
    });
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

import { searchableText } from '../../text/tokens.ts';
import type { Connection } from '../connect/connection.ts';
import { addWords, wordsColumn, type IndexedText } from '../full-text/index-words.ts';
import { ArticleLayerRow } from '../rows/article-layer-row.ts';
import { MentionRow } from '../rows/mention-row.ts';
import { QuoteRow } from '../rows/quote-row.ts';
import { SpanRow } from '../rows/span-row.ts';
import { sql } from '../sql/sql.ts';
import type { ArticleAnnotations } from './article-annotations.ts';
import { wordsOf } from './clusters/words.ts';
import { deriveRows } from './derive-rows.ts';
import { insertRows } from './insert-rows.ts';
import { refreshForms } from './refresh-forms.ts';
import { changeRows } from './tallies/change-rows.ts';
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
  await countQuotes(connection, articleKeys, quotes);
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
    .map(({ articleKey, speakerKey, wordCount, cueLemma, cueClass, wordsHash, text }) => {
      const facts = { articleKey, speakerKey, wordCount, cueLemma, cueClass };
      return { ...facts, date: dates.get(articleKey) ?? null, words: wordsOf(wordsHash, text) };
    });
}

async function insertQuotes(connection: Connection, quotes: readonly QuoteRow[]): Promise<void> {
  const texts: IndexedText[] = quotes.map(({ articleKey, slot, text }) => {
    return { articleKey, item: slot, words: searchableText(text) };
  });
  await insertRows(connection, QuoteRow, quotes, { extra: wordsColumn(connection, texts) });
  await addWords(connection, 'quote', texts);
}

/** Sets the count of all the articles: what they have was just written. */
async function countQuotes(
  connection: Connection,
  articleKeys: readonly number[],
  quotes: readonly QuoteRow[],
): Promise<void> {
  const counts = new Map(articleKeys.map((key) => [key, 0]));
  for (const { articleKey, isEffective } of quotes) counts.set(articleKey, (counts.get(articleKey) ?? 0) + isEffective);
  const rows = changeRows(connection, { key: 'integer', quotes: 'integer' }, [...counts]);
  await connection.run(sql`UPDATE article SET quote_count = change.quotes FROM ${rows} WHERE article.key = change.key`);
}

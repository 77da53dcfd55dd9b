import { searchableText } from '../../../text/tokens.ts';
import type { Connection } from '../../connect/connection.ts';
import type { QuoteRow } from '../../rows/quote-row.ts';
import { isIn, sql } from '../../sql/sql.ts';
import { wordsOf } from '../clusters/words.ts';
import type { CountedAnnotations, CountedArticle, CountedQuote, CountedReading } from './counted.ts';

/** What the database holds of the articles' annotations at this moment; asked before they are taken away. */
export async function readCountedAnnotations(
  connection: Connection,
  articleKeys: readonly number[],
): Promise<CountedAnnotations> {
  const quotes = await connection.all<
    Omit<CountedQuote, 'words'> & Pick<QuoteRow, 'wordsHash' | 'text'>
  >(sql`SELECT quote.article_key AS "articleKey", article.date,
    quote.speaker_key AS "speakerKey", quote.word_count AS "wordCount", quote.cue_lemma AS "cueLemma",
    quote.cue_class AS "cueClass", quote.words_hash AS "wordsHash", quote.text FROM quote JOIN article ON article.key = quote.article_key
    WHERE quote.is_effective = 1 AND ${isIn(sql`quote.article_key`, articleKeys)}`);
  const readings = await connection.all<CountedReading>(sql`SELECT layer_key AS "layerKey", quote_count AS "quoteCount",
    content_hash AS "contentHash" FROM article_layer WHERE ${isIn(sql`article_key`, articleKeys)}`);
  return {
    quotes: quotes.map((quote) => ({ ...quote, words: wordsOf(quote.wordsHash, searchableText(quote.text)) })),
    readings,
  };
}

/** What the database holds of the articles at this moment; asked before they are written over. */
export async function readCountedArticles(
  connection: Connection,
  articleKeys: readonly number[],
): Promise<CountedArticle[]> {
  if (articleKeys.length === 0) return [];
  return connection.all<CountedArticle>(sql`SELECT publisher, paragraph_count AS "paragraphCount",
    word_count AS "wordCount", content_hash AS "contentHash" FROM article WHERE ${isIn(sql`key`, articleKeys)}`);
}

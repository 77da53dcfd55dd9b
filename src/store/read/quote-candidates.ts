import type { QuoteFilter } from '../../corpus/filters.ts';
import type { WordQuery } from '../../search/search-query.ts';
import type { Connection } from '../connect/connection.ts';
import { quotesAlongIndex } from '../full-text/match-words.ts';
import type { QuoteRow } from '../rows/quote-row.ts';
import { byDialect, raw, sql } from '../sql/sql.ts';
import { wordsOf } from './conditions/asked-query.ts';
import { quoteCondition } from './conditions/quote-conditions.ts';
import { expectLayers } from './expect-layers.ts';

/** A quote that may be what is looked for. */
export interface QuoteCandidate extends Pick<QuoteRow, 'articleKey' | 'slot' | 'text' | 'wordsHash'> {
  /** Name of its article, without prefix. */
  readonly articleId: string;
  /** Day of its article; null when it has none. */
  readonly date: string | null;
}

/** The quotes of the filter whose content matches, at most `most` of them: the first in the order of the texts. */
export async function quoteCandidates(
  connection: Connection,
  query: WordQuery,
  { filter, most }: { readonly filter: QuoteFilter | null | undefined; readonly most: number },
): Promise<readonly QuoteCandidate[]> {
  await expectLayers(connection, filter);
  const along = quotesAlongIndex(wordsOf(query), '*');
  if (!along) return [];
  const order = byDialect({ sqlite: raw('quote_words.rowid'), postgres: raw('quote.article_key, quote.slot') });
  return connection.all<QuoteCandidate>(sql`SELECT quote.article_key AS "articleKey", quote.slot, quote.text,
    quote.words_hash AS "wordsHash", article.id AS "articleId", article.date
    FROM ${along.from} JOIN article ON article.key = quote.article_key
    WHERE ${along.where} AND ${quoteCondition(filter)} ORDER BY ${order} LIMIT ${raw(String(most))}`);
}

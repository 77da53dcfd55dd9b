import type { QuoteFilter } from '../../corpus/filters.ts';
import { sql, type Sql } from '../sql/sql.ts';
import { quoteCondition } from './conditions/quote-conditions.ts';

/**
 * What a list of speakers needs beside table `speaker` when only some of their quotes count: a join with `tally` (quotes, words,
 * with `days` first_date and last_date). Without a filter nothing, since the speaker's own row keeps all this.
 */
export function joinTally(quotes: QuoteFilter | null | undefined, { days }: { readonly days: boolean }): Sql {
  if (quotes === null || quotes === undefined) return sql``;
  // Counts alone come from an index; days need every quote's article.
  const [columns, articles] = days ? [DAYS, JOIN_ARTICLES] : [sql``, sql``];
  return sql` LEFT JOIN (SELECT quote.speaker_key AS tallied, CAST(COUNT(*) AS INTEGER) AS quotes,
      CAST(SUM(quote.word_count) AS INTEGER) AS words${columns} FROM quote${articles}
    WHERE quote.speaker_key IS NOT NULL AND ${quoteCondition(quotes)} GROUP BY quote.speaker_key
  ) AS tally ON tally.tallied = speaker.key`;
}

const DAYS = sql`, MIN(article.date) AS first_date, MAX(article.date) AS last_date`;
const JOIN_ARTICLES = sql` JOIN article ON article.key = quote.article_key`;

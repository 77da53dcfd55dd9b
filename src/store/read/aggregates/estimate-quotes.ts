import { EFFECTIVE_LAYER, type QuoteFilter } from '../../../corpus/filters.ts';
import type { Connection } from '../../connect/connection.ts';
import { isIn, sql, type Sql } from '../../sql/sql.ts';
import { asked } from '../conditions/asked.ts';
import { namesLayer } from '../conditions/quote-conditions.ts';
import { speakerKeysNamed, speakerKeysOf } from '../conditions/speaker-keys.ts';
import { expectNames } from '../resolve-ids.ts';
import { keptCounts } from './kept-counts.ts';

/**
 * How many quotes the filter may select, at most: from the counts that are kept for layers, speakers, articles and publishers, without
 * looking at any quote. What no counts are kept for does not lower the estimate.
 */
export async function estimateQuotes(connection: Connection, filter: QuoteFilter | null | undefined): Promise<number> {
  const { quotes, articles } = await keptCounts(connection);
  if (!filter) return quotes;
  const bounds = [
    ...(namesLayer(filter) ? [layerQuotes(filter.layer)] : []),
    ...asked(filter.speaker, (ids) => quotesOfSpeakers(speakerKeysOf(ids))),
    ...asked(filter.speakerName, (name) => quotesOfSpeakers(speakerKeysNamed(name))),
    ...asked(
      filter.article,
      (ids) => sql`SELECT SUM(quote_count) FROM article WHERE ${isIn(sql`id`, expectNames(ids, 'article'))}`,
    ),
    // As many for each article as in the whole corpus.
    ...asked(
      filter.publisher,
      (names) => sql`SELECT SUM(article_count) * CAST(${quotes / Math.max(articles, 1)} AS DOUBLE PRECISION)
        FROM publisher WHERE ${isIn(sql`publisher`, names)}`,
    ),
  ];
  const known = await Promise.all(bounds.map((bound) => numberOf(connection, bound)));
  return Math.ceil(Math.min(...(namesLayer(filter) ? [] : [quotes]), ...known));
}

function quotesOfSpeakers(keys: Sql): Sql {
  return sql`SELECT SUM(quote_count) FROM speaker WHERE key IN (${keys})`;
}

/** Of all layers, where parts of the filter name some. */
function layerQuotes(id: string | null | undefined): Sql {
  if (id === EFFECTIVE_LAYER) return sql`SELECT quote_count FROM corpus`;
  const named = asked(id, (layer) => sql`WHERE ${isIn(sql`name`, expectNames([layer], 'layer'))}`);
  return sql`SELECT SUM(quote_count) FROM layer ${named[0] ?? sql``}`;
}

async function numberOf(connection: Connection, statement: Sql): Promise<number> {
  const [row] = await connection.all<{ number: number }>(
    sql`SELECT CAST(COALESCE((${statement}), 0) AS DOUBLE PRECISION) AS number`,
  );
  return row?.number ?? 0;
}

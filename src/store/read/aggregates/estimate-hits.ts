import { necessaryQuery, type PositiveQuery } from '../../../search/necessary-query.ts';
import type { PhraseQuery, SearchQuery } from '../../../search/search-query.ts';
import type { Connection } from '../../connect/connection.ts';
import { allOf, sql, type Sql } from '../../sql/sql.ts';
import { keptCounts } from './kept-counts.ts';

/** Words that begin so end before the word with this behind it. */
const LAST = '\u{10ffff}';

/**
 * How often a query may be found, at most: how often its rarest word stands in the corpus, from the counts that are kept for words,
 * without looking at any text. A query without any certain word may be found at every token.
 */
export async function estimateHits(connection: Connection, query: SearchQuery): Promise<number> {
  const necessary = query.type === 'nothing' ? query : necessaryQuery(query, () => undefined);
  if (!necessary) return (await keptCounts(connection)).tokens;
  return estimate(connection, necessary);
}

async function estimate(connection: Connection, query: PositiveQuery): Promise<number> {
  if (query.type === 'nothing') return 0;
  if (query.type === 'phrase') return phraseCount(connection, query);
  const counts = await Promise.all(query.parts.map((part) => estimate(connection, part)));
  return query.type === 'and' ? Math.min(...counts) : counts.reduce((sum, count) => sum + count, 0);
}

async function phraseCount(connection: Connection, { words, prefix }: PhraseQuery): Promise<number> {
  const counts = await Promise.all(
    words.map((word, at) => wordCount(connection, wordCondition(word, prefix && at === words.length - 1))),
  );
  return Math.min(...counts);
}

function wordCondition(word: string, isBeginning: boolean): Sql {
  if (!isBeginning) return sql`folded = ${word}`;
  return allOf([sql`folded >= ${word}`, sql`folded < ${word + LAST}`]);
}

async function wordCount(connection: Connection, condition: Sql): Promise<number> {
  const [row] = await connection.all<{ count: number }>(
    sql`SELECT CAST(COALESCE(SUM(whole_count), 0) AS INTEGER) AS count FROM token_type WHERE ${condition}`,
  );
  return row?.count ?? 0;
}

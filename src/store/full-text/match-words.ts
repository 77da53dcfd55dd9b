import type { PhraseQuery, WordQuery, WordTerm } from '../../search/search-query.ts';
import { allOf, anyOf, byDialect, raw, sql, type Sql } from '../sql/sql.ts';
import type { ListQuery } from '../read/paging/fetch-page.ts';
import { wordsOf, type AskedWords } from '../read/conditions/asked-query.ts';
import { indexWord, ITEMS_PER_ARTICLE, type IndexedTable } from './index-words.ts';
import { isOneMatch, isSingleWord, splitParts } from './one-match.ts';

const ITEM_COLUMN = { paragraph: 'ordinal', quote: 'slot' } as const;

/** The condition that a row of `table` (paragraph or quote, under its own name) matches the words. */
export function matchWords(table: IndexedTable, words: AskedWords): Sql {
  const { query } = words;
  if (query.type === 'nothing') return sql`1 = 0`;
  return byDialect({ sqlite: matchFts5(table, query, words), postgres: matchVector(table, words) });
}

/** The condition that the article of `articleKey` matches: each phrase may stand in another of its paragraphs. */
export function matchArticle(articleKey: Sql, query: WordQuery): Sql {
  if (query.type === 'nothing') return sql`1 = 0`;
  if (query.type === 'not') return sql`NOT ${matchArticle(articleKey, query.part)}`;
  if (query.type === 'and') return allOf(query.parts.map((part) => matchArticle(articleKey, part)));
  if (query.type === 'or') return anyOf(query.parts.map((part) => matchArticle(articleKey, part)));
  return byDialect({
    sqlite: sql`${articleKey} IN (SELECT rowid / ${raw(String(ITEMS_PER_ARTICLE))} FROM paragraph_words
      WHERE paragraph_words MATCH ${fts5Phrase(query)})`,
    postgres: sql`${articleKey} IN (SELECT article_key FROM paragraph WHERE words @@ ${vectorQuery(query)}::tsquery)`,
  });
}

/** What is needed of a quote to choose it and to put it in its place. */
const KEY_COLUMNS = 'article_key, slot, is_effective';

/**
 * The quotes that match the query, along the index of words, with these columns; undefined for queries that the index
 * cannot answer alone.
 */
export function quotesAlongIndex(
  words: AskedWords,
  columns = KEY_COLUMNS,
): Pick<ListQuery, 'from' | 'where' | 'rank'> | undefined {
  const { query } = words;
  if (query.type === 'nothing' || !isOneMatch(query)) return undefined;
  const size = raw(String(ITEMS_PER_ARTICLE));
  const along = sql`quote_words CROSS JOIN quote
    ON quote.article_key = quote_words.rowid / ${size} AND quote.slot = quote_words.rowid % ${size}`;
  return {
    from: byDialect({ sqlite: along, postgres: isSingleWord(query) ? sql`quote` : quotesFound(words, columns) }),
    where: byDialect({
      sqlite: sql`quote_words MATCH ${words.parameter(fts5Query)}`,
      postgres: isSingleWord(query) ? matchVector('quote', words) : sql`1 = 1`,
    }),
    rank: {
      column: raw('quote_words.rowid'),
      valueOf: ([articleKey, slot]) => Number(articleKey) * ITEMS_PER_ARTICLE + Number(slot),
    },
  };
}

/**
 * On PostgreSQL: the quotes that match, found by the index of words first. Without that, its planner may take it for
 * cheaper to walk along the key until enough quotes match, and reads the whole table for rare phrases (70 ms against 1
 * ms over 20,000 articles). For a single word the walk can be right: a word that stands in every tenth quote fills a
 * page at once.
 */
function quotesFound(words: AskedWords, columns: string): Sql {
  const found = sql`SELECT ${raw(columns)} FROM quote WHERE ${matchVector('quote', words)}`;
  return sql`(WITH found AS MATERIALIZED (${found}) SELECT * FROM found) AS quote`;
}

/** A number for each quote of a list, and what must be joined to the table `quote` to have it. */
export interface QuoteMeasure {
  readonly expression: Sql;
  readonly joins: Sql;
}

/**
 * How well a quote matches, higher is better: BM25 on SQLite, ts_rank on PostgreSQL; 0 where the query only excludes.
 * Only for lists of quotes that match: on SQLite the others are lost in the join.
 */
export function quoteRelevance(words: AskedWords): QuoteMeasure {
  const { query } = words;
  // A bare 0.0 would do for SQLite; PostgreSQL takes no constant to sort by.
  if (query.type === 'nothing' || !isOneMatch(query))
    return { expression: sql`CAST(0.0 AS DOUBLE PRECISION)`, joins: sql`` };
  return {
    expression: byDialect({
      sqlite: sql`matched.relevance`,
      postgres: sql`CAST(ts_rank(quote.words, ${words.parameter(vectorQuery)}::tsquery) AS DOUBLE PRECISION)`,
    }),
    joins: byDialect({ sqlite: joinRelevance(words), postgres: sql`` }),
  };
}

/** BM25 of all matches, found in one go. Materialized, because bm25() knows its query only beside the MATCH itself. */
function joinRelevance(words: AskedWords): Sql {
  const size = raw(String(ITEMS_PER_ARTICLE));
  return sql` JOIN (WITH found AS MATERIALIZED (
      SELECT rowid AS id, -bm25(quote_words) AS relevance FROM quote_words WHERE quote_words MATCH ${words.parameter(fts5Query)}
    ) SELECT id / ${size} AS article_key, id % ${size} AS slot, relevance FROM found
  ) AS matched ON matched.article_key = quote.article_key AND matched.slot = quote.slot`;
}

function matchVector(table: IndexedTable, words: AskedWords): Sql {
  return sql`${raw(table)}.words @@ ${words.parameter(vectorQuery)}::tsquery`;
}

/** One MATCH where FTS5 can say it; it knows "a NOT b" but no lone NOT, so those are put together in SQL. */
function matchFts5(table: IndexedTable, query: WordTerm, asked = wordsOf(query)): Sql {
  if (isOneMatch(query)) {
    const size = raw(String(ITEMS_PER_ARTICLE));
    const row = raw(`(${table}.article_key, ${table}.${ITEM_COLUMN[table]})`);
    const words = raw(`${table}_words`);
    return sql`${row} IN (SELECT rowid / ${size}, rowid % ${size} FROM ${words} WHERE ${words} MATCH ${asked.parameter(fts5Query)})`;
  }
  if (query.type === 'not') return sql`NOT ${matchFts5(table, query.part)}`;
  const parts = query.type === 'phrase' ? [] : query.parts.map((part) => matchFts5(table, part));
  return query.type === 'and' ? allOf(parts) : anyOf(parts);
}

/** The query in the language of FTS5; it must not be, or hold, a lone NOT. */
export function fts5Query(query: WordTerm): string {
  if (query.type === 'phrase') return fts5Phrase(query);
  if (query.type === 'not') throw new Error('FTS5 knows no lone NOT.');
  if (query.type === 'or') return `(${query.parts.map(fts5Query).join(' OR ')})`;
  const [positive, negative] = splitParts(query.parts);
  return negative.reduce(
    (text, part) => `(${text} NOT ${fts5Query(part)})`,
    `(${positive.map(fts5Query).join(' AND ')})`,
  );
}

/** Words hold only letters, digits and marks (see `search/parse-query.ts`), so the quotes need no escape. */
function fts5Phrase({ words, prefix }: PhraseQuery): string {
  return `"${words.map(indexWord).join(' ')}"${prefix ? ' *' : ''}`;
}

function vectorQuery(query: WordTerm): string {
  if (query.type === 'phrase') return `(${vectorPhrase(query)})`;
  if (query.type === 'not') return `!${vectorQuery(query.part)}`;
  return `(${query.parts.map(vectorQuery).join(query.type === 'and' ? ' & ' : ' | ')})`;
}

function vectorPhrase({ words, prefix }: PhraseQuery): string {
  return words.map((word) => `'${indexWord(word)}'`).join(' <-> ') + (prefix ? ':*' : '');
}

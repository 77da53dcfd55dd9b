import type { QuoteFilter } from '../../corpus/filters.ts';
import type { Connection } from '../connect/connection.ts';
import type { ArticleRow } from '../rows/article-row.ts';
import type { QuoteRow } from '../rows/quote-row.ts';
import { isIn, raw, sql, type Sql } from '../sql/sql.ts';
import { joinClusters } from './cluster-words.ts';
import { ARTICLE_COLUMNS } from './columns.ts';
import { asksNothing } from './conditions/asked.ts';
import { quoteCondition } from './conditions/quote-conditions.ts';
import { expectLayers } from './expect-layers.ts';
import { articleSorting } from './orders.ts';
import { quoteList, type QuoteRequest } from './pages.ts';
import { fetchPages, type ListQuery, type Page } from './paging/fetch-page.ts';
import type { PageArguments } from './paging/page-request.ts';

/** What quotes may be listed under: their article, their speaker, or the cluster of (nearly) the same words. */
export type QuoteParent = 'article' | 'speaker' | 'cluster';

const PARENT_COLUMN = {
  article: raw('quote.article_key'),
  speaker: raw('quote.speaker_key'),
  cluster: raw('member.cluster'),
} as const;

/** What must be joined to table `quote` so that it has the column. */
function joinParents(parent: QuoteParent, keys: readonly (string | number)[]): Sql {
  return parent === 'cluster' ? joinClusters(keys.map(String)) : sql``;
}

/** The same page of the quotes of each parent. Parents without quotes are left out. */
export async function quotesOfParents<Key extends string | number>(
  connection: Connection,
  parent: QuoteParent,
  keys: readonly Key[],
  { page, ...request }: QuoteRequest,
): Promise<Map<Key, Page<QuoteRow>>> {
  await expectLayers(connection, request.filter);
  const list = quoteList(request);
  const from = sql`${list.from}${joinParents(parent, keys)}`;
  return fetchPages(connection, { ...list, from }, page, { expression: PARENT_COLUMN[parent], keys });
}

/** Number of quotes of each parent; parents without any are left out. */
export function countQuotesOfParents<Key extends string | number>(
  connection: Connection,
  parent: QuoteParent,
  keys: readonly Key[],
  filter?: QuoteFilter | null,
): Promise<Map<Key, number>> {
  return tallyOfParents(connection, 'quotes', { parent, keys, filter });
}

/** Number of words quoted of each parent; parents without quotes are left out. */
export function wordsOfParents<Key extends string | number>(
  connection: Connection,
  parent: QuoteParent,
  keys: readonly Key[],
  filter?: QuoteFilter | null,
): Promise<Map<Key, number>> {
  return tallyOfParents(connection, 'words', { parent, keys, filter });
}

type Measure = 'quotes' | 'words';

const COUNTING = { quotes: sql`COUNT(*)`, words: sql`SUM(quote.word_count)` } as const;

/** Columns of the parents' own tables that keep a measure of all their effective quotes. */
const KEPT: Partial<Record<`${QuoteParent} ${Measure}`, { readonly table: Sql; readonly column: Sql }>> = {
  'article quotes': { table: raw('article'), column: raw('quote_count') },
  'speaker quotes': { table: raw('speaker'), column: raw('quote_count') },
  'speaker words': { table: raw('speaker'), column: raw('word_count') },
};

interface Tallied<Key> {
  readonly parent: QuoteParent;
  readonly keys: readonly Key[];
  readonly filter?: QuoteFilter | null | undefined;
}

async function tallyOfParents<Key extends string | number>(
  connection: Connection,
  measure: Measure,
  of: Tallied<Key>,
): Promise<Map<Key, number>> {
  await expectLayers(connection, of.filter);
  const rows = await connection.all<{ parent: Key; tally: number }>(tallyStatement(measure, of));
  return new Map(rows.map(({ parent, tally }) => [parent, tally]));
}

function tallyStatement<Key extends string | number>(measure: Measure, { parent, keys, filter }: Tallied<Key>): Sql {
  const kept = asksNothing(filter) ? KEPT[`${parent} ${measure}`] : undefined;
  if (kept) {
    return sql`SELECT key AS parent, ${kept.column} AS tally FROM ${kept.table}
      WHERE ${isIn(sql`key`, keys)} AND quote_count > 0`;
  }
  const column = PARENT_COLUMN[parent];
  return sql`SELECT ${column} AS parent, CAST(${COUNTING[measure]} AS INTEGER) AS tally FROM quote${joinParents(parent, keys)}
    WHERE ${isIn(column, keys)} AND ${quoteCondition(filter)} GROUP BY ${column}`;
}

/** The same page of the articles that quote each speaker, by date. */
export function articlesOfSpeakers(
  connection: Connection,
  speakerKeys: readonly number[],
  page: PageArguments,
): Promise<Map<number, Page<ArticleRow>>> {
  const list = articlesQuoting(isIn(sql`speaker_key`, speakerKeys));
  return fetchPages(connection, list, page, { expression: sql`quoted.speaker_key`, keys: speakerKeys });
}

/** The articles that quote the speakers whose `speaker_key` meets the condition, once for each of them, by date. */
export function articlesQuoting(speakers: Sql): ListQuery {
  const { name, ...sorting } = articleSorting(null);
  const from = sql`(${quotedIn(speakers)}) AS quoted JOIN article ON article.key = quoted.article_key`;
  return { columns: ARTICLE_COLUMNS, from, where: sql`1 = 1`, order: `${name} of speaker`, ...sorting };
}

/** Number of articles that quote each speaker; speakers without any are left out. */
export async function countArticlesOfSpeakers(
  connection: Connection,
  speakerKeys: readonly number[],
): Promise<Map<number, number>> {
  const rows = await connection.all<{ key: number; count: number }>(sql`SELECT key, article_count AS count FROM speaker
    WHERE article_count > 0 AND ${isIn(sql`key`, speakerKeys)}`);
  return new Map(rows.map(({ key, count }) => [key, count]));
}

function quotedIn(speakers: Sql): Sql {
  return sql`SELECT DISTINCT speaker_key, article_key FROM quote WHERE is_effective = 1 AND ${speakers}`;
}

import type { QuoteFilter } from '../../corpus/filters.ts';
import type { Connection } from '../connect/connection.ts';
import type { ArticleRow } from '../rows/article-row.ts';
import type { QuoteRow } from '../rows/quote-row.ts';
import { isIn, raw, sql, type Sql } from '../sql/sql.ts';
import { ARTICLE_COLUMNS } from './columns.ts';
import { quoteCondition } from './conditions/quote-conditions.ts';
import { expectLayers } from './expect-layers.ts';
import { articleSorting } from './orders.ts';
import { quoteList, type QuoteRequest } from './pages.ts';
import { fetchPages, type Page } from './paging/fetch-page.ts';
import type { PageArguments } from './paging/page-request.ts';

/** What quotes may be listed under: their article, their speaker, or the cluster of the same words. */
export type QuoteParent = 'article' | 'speaker' | 'cluster';

const PARENT_COLUMN = {
  article: raw('quote.article_key'),
  speaker: raw('quote.speaker_key'),
  cluster: raw('quote.words_hash'),
} as const;

/** The same page of the quotes of each parent. Parents without quotes are left out. */
export async function quotesOfParents<Key extends string | number>(
  connection: Connection,
  parent: QuoteParent,
  keys: readonly Key[],
  { page, ...request }: QuoteRequest,
): Promise<Map<Key, Page<QuoteRow>>> {
  await expectLayers(connection, request.filter);
  return fetchPages(connection, quoteList(request), page, { expression: PARENT_COLUMN[parent], keys });
}

/** Number of quotes of each parent; parents without any are left out. */
export function countQuotesOfParents<Key extends string | number>(
  connection: Connection,
  parent: QuoteParent,
  keys: readonly Key[],
  filter?: QuoteFilter | null,
): Promise<Map<Key, number>> {
  return tallyOfParents(connection, sql`COUNT(*)`, { parent, keys, filter });
}

/** Number of words quoted of each parent; parents without quotes are left out. */
export function wordsOfParents<Key extends string | number>(
  connection: Connection,
  parent: QuoteParent,
  keys: readonly Key[],
  filter?: QuoteFilter | null,
): Promise<Map<Key, number>> {
  return tallyOfParents(connection, sql`SUM(quote.word_count)`, { parent, keys, filter });
}

async function tallyOfParents<Key extends string | number>(
  connection: Connection,
  measure: Sql,
  of: { readonly parent: QuoteParent; readonly keys: readonly Key[]; readonly filter?: QuoteFilter | null | undefined },
): Promise<Map<Key, number>> {
  await expectLayers(connection, of.filter);
  const column = PARENT_COLUMN[of.parent];
  const rows = await connection.all<{ parent: Key; tally: number }>(sql`SELECT ${column} AS parent,
    CAST(${measure} AS INTEGER) AS tally FROM quote
    WHERE ${isIn(column, of.keys)} AND ${quoteCondition(of.filter)} GROUP BY ${column}`);
  return new Map(rows.map(({ parent, tally }) => [parent, tally]));
}

/** The same page of the articles that quote each speaker, by date. */
export function articlesOfSpeakers(
  connection: Connection,
  speakerKeys: readonly number[],
  page: PageArguments,
): Promise<Map<number, Page<ArticleRow>>> {
  const { name, ...sorting } = articleSorting(null);
  const list = {
    columns: ARTICLE_COLUMNS,
    from: sql`(${quotedIn(speakerKeys)}) AS quoted JOIN article ON article.key = quoted.article_key`,
    where: sql`1 = 1`,
    order: `${name} of speaker`,
    ...sorting,
  };
  return fetchPages(connection, list, page, { expression: sql`quoted.speaker_key`, keys: speakerKeys });
}

/** Number of articles that quote each speaker; speakers without any are left out. */
export async function countArticlesOfSpeakers(
  connection: Connection,
  speakerKeys: readonly number[],
): Promise<Map<number, number>> {
  const rows = await connection.all<{ key: number; count: number }>(sql`SELECT speaker_key AS key,
    CAST(COUNT(*) AS INTEGER) AS count FROM (${quotedIn(speakerKeys)}) AS quoted GROUP BY speaker_key`);
  return new Map(rows.map(({ key, count }) => [key, count]));
}

function quotedIn(speakerKeys: readonly number[]): Sql {
  return sql`SELECT DISTINCT speaker_key, article_key FROM quote
    WHERE is_effective = 1 AND ${isIn(sql`speaker_key`, speakerKeys)}`;
}

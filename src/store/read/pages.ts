import type { ArticleFilter, QuoteFilter, SpeakerFilter } from '../../corpus/filters.ts';
import type { ArticleOrder, QuoteOrder, SpeakerOrder } from '../../corpus/orders.ts';
import type { Connection } from '../connect/connection.ts';
import type { SpeakerRow } from '../rows/speaker-row.ts';
import { raw, sql, type Sql } from '../sql/sql.ts';
import { ARTICLE_COLUMNS, QUOTE_COLUMNS, SPEAKER_COLUMNS } from './columns.ts';
import { quotesAlongIndex } from '../full-text/match-words.ts';
import { articleCondition } from './conditions/article-conditions.ts';
import { askedWords } from './conditions/asked-query.ts';
import { asksNothing } from './conditions/asked.ts';
import { quoteCondition } from './conditions/quote-conditions.ts';
import { speakerCondition } from './conditions/speaker-conditions.ts';
import { expectLayers } from './expect-layers.ts';
import { articleSorting, quoteSorting, speakerSorting } from './orders.ts';
import { fetchPage, type ListQuery, type Page } from './paging/fetch-page.ts';
import type { PageArguments } from './paging/page-request.ts';
import { joinTally } from './speaker-tally.ts';

/** What a list is asked for: which items, in which order, which page of them. */
export interface ListRequest<Filter, Order> {
  readonly filter?: Filter | null | undefined;
  readonly orderBy?: Order | null | undefined;
  readonly page: PageArguments;
}

export type QuoteRequest = ListRequest<QuoteFilter, QuoteOrder>;

/** Which items of a list are asked for, and in which order. */
export type Selection<Filter, Order> = Omit<ListRequest<Filter, Order>, 'page'>;

/** The list of articles that a filter selects. */
export function articleList({ filter, orderBy }: Selection<ArticleFilter, ArticleOrder>): ListQuery {
  const { name, ...sorting } = articleSorting(orderBy);
  return { columns: ARTICLE_COLUMNS, from: sql`article`, where: articleCondition(filter), order: name, ...sorting };
}

export async function countArticles(connection: Connection, filter?: ArticleFilter | null): Promise<number> {
  if (asksNothing(filter)) return countKept(connection, 'article_count');
  return count(connection, sql`article`, articleCondition(filter));
}

export async function countQuotes(connection: Connection, filter?: QuoteFilter | null): Promise<number> {
  if (asksNothing(filter)) return countKept(connection, 'quote_count');
  await expectLayers(connection, filter);
  return count(connection, sql`quote`, quoteCondition(filter));
}

/** The list of quotes that a filter selects, for pages of it and for streams. */
export function quoteList({ filter, orderBy }: Selection<QuoteFilter, QuoteOrder>): ListQuery {
  const { name, joins, ...sorting } = quoteSorting(orderBy, filter);
  return { columns: QUOTE_COLUMNS, from: sql`quote${joins}`, where: quoteCondition(filter), order: name, ...sorting };
}

/**
 * The same list, of the whole corpus. Where nothing but words is asked for, it is read along their index and in its order, so that
 * a page ends with its last item and not with the last quote that matches.
 */
export function corpusQuotes(selection: Selection<QuoteFilter, QuoteOrder>): ListQuery {
  const { filter, orderBy } = selection;
  const { text: _, ...others } = filter ?? {};
  const list = quoteList(selection);
  const words = filter && asksNothing(others) ? askedWords(filter) : undefined;
  const isInText = (orderBy?.field ?? 'position') === 'position';
  const indexed = isInText && words ? quotesAlongIndex(words) : undefined;
  return indexed ? { ...list, ...indexed, where: sql`${indexed.where} AND quote.is_effective = 1` } : list;
}

export async function pageOfSpeakers(
  connection: Connection,
  { page, ...selection }: ListRequest<SpeakerFilter, SpeakerOrder>,
): Promise<Page<SpeakerRow>> {
  await expectLayers(connection, selection.filter?.quotes);
  return fetchPage(connection, speakerList(selection), page);
}

/** The list of speakers that a filter selects. */
export function speakerList({ filter, orderBy }: Selection<SpeakerFilter, SpeakerOrder>): ListQuery {
  const { name, joins, ...sorting } = speakerSorting(orderBy, filter?.quotes);
  return {
    columns: SPEAKER_COLUMNS,
    from: sql`speaker${joins}`,
    where: speakerCondition(filter),
    order: name,
    ...sorting,
  };
}

/** The speakers that a filter selects, in no order: for counting them. */
export function selectedSpeakers(filter: SpeakerFilter | null | undefined): Pick<ListQuery, 'from' | 'where'> {
  return { from: sql`speaker${joinTally(filter?.quotes, { days: false })}`, where: speakerCondition(filter) };
}

/** What the whole corpus has is kept with it. */
async function countKept(
  connection: Connection,
  column: 'article_count' | 'quote_count' | 'speaker_count',
): Promise<number> {
  const [row] = await connection.all<{ count: number }>(sql`SELECT ${raw(column)} AS count FROM corpus`);
  return row?.count ?? 0;
}

async function count(connection: Connection, from: Sql, where: Sql): Promise<number> {
  const [row] = await connection.all<{ count: number }>(
    sql`SELECT CAST(COUNT(*) AS INTEGER) AS count FROM ${from} WHERE ${where}`,
  );
  return row?.count ?? 0;
}

import type { ArticleFilter, QuoteFilter, SpeakerFilter } from '../../corpus/filters.ts';
import type { ArticleOrder, QuoteOrder, SpeakerOrder } from '../../corpus/orders.ts';
import type { Connection } from '../connect/connection.ts';
import type { ArticleRow } from '../rows/article-row.ts';
import type { QuoteRow } from '../rows/quote-row.ts';
import type { SpeakerRow } from '../rows/speaker-row.ts';
import { sql, type Sql } from '../sql/sql.ts';
import { ARTICLE_COLUMNS, QUOTE_COLUMNS, SPEAKER_COLUMNS } from './columns.ts';
import { articleCondition } from './conditions/article-conditions.ts';
import { quoteCondition } from './conditions/quote-conditions.ts';
import { speakerCondition } from './conditions/speaker-conditions.ts';
import { expectLayers } from './expect-layers.ts';
import { articleSorting, quoteSorting, speakerSorting, speakerTally, type SpeakerTally } from './orders.ts';
import { fetchPage, type ListQuery, type Page } from './paging/fetch-page.ts';
import type { PageArguments } from './paging/page-request.ts';

/** What a list is asked for: which items, in which order, which page of them. */
export interface ListRequest<Filter, Order> {
  readonly filter?: Filter | null | undefined;
  readonly orderBy?: Order | null | undefined;
  readonly page: PageArguments;
}

export type QuoteRequest = ListRequest<QuoteFilter, QuoteOrder>;

export async function pageOfArticles(
  connection: Connection,
  { filter, orderBy, page }: ListRequest<ArticleFilter, ArticleOrder>,
): Promise<Page<ArticleRow>> {
  const { name, ...sorting } = articleSorting(orderBy);
  const list = {
    columns: ARTICLE_COLUMNS,
    from: sql`article`,
    where: articleCondition(filter),
    order: name,
    ...sorting,
  };
  return fetchPage(connection, list, page);
}

export async function countArticles(connection: Connection, filter?: ArticleFilter | null): Promise<number> {
  return count(connection, sql`article`, articleCondition(filter));
}

export async function pageOfQuotes(
  connection: Connection,
  { page, ...request }: QuoteRequest,
): Promise<Page<QuoteRow>> {
  await expectLayers(connection, request.filter);
  return fetchPage(connection, quoteList(request), page);
}

export async function countQuotes(connection: Connection, filter?: QuoteFilter | null): Promise<number> {
  await expectLayers(connection, filter);
  return count(connection, sql`quote`, quoteCondition(filter));
}

/** The list of quotes that a filter selects, for pages of it and for streams. */
export function quoteList({ filter, orderBy }: Omit<QuoteRequest, 'page'>): ListQuery {
  const { name, joins, ...sorting } = quoteSorting(orderBy, filter);
  return { columns: QUOTE_COLUMNS, from: sql`quote${joins}`, where: quoteCondition(filter), order: name, ...sorting };
}

export async function pageOfSpeakers(
  connection: Connection,
  { filter, orderBy, page }: ListRequest<SpeakerFilter, SpeakerOrder>,
): Promise<Page<SpeakerRow>> {
  await expectLayers(connection, filter?.quotes);
  const { name, ...sorting } = speakerSorting(orderBy);
  const from = speakersFrom(filter, speakerTally(orderBy));
  const list = { columns: SPEAKER_COLUMNS, from, where: speakerCondition(filter), order: name, ...sorting };
  return fetchPage(connection, list, page);
}

export async function countSpeakers(connection: Connection, filter?: SpeakerFilter | null): Promise<number> {
  await expectLayers(connection, filter?.quotes);
  return count(connection, speakersFrom(filter, 'none'), speakerCondition(filter));
}

/** Table `speaker`, with `tally` beside it (quotes, words, first and last day) where order or filter need it. */
function speakersFrom(filter: SpeakerFilter | null | undefined, sortedBy: SpeakerTally): Sql {
  const isFiltered = typeof filter?.minQuotes === 'number' || (filter?.quotes ?? null) !== null;
  if (!isFiltered && sortedBy === 'none') return sql`speaker`;
  // Counts alone come from an index; days need every quote's article.
  const [days, articles] = sortedBy === 'days' ? [DAYS, JOIN_ARTICLES] : [sql``, sql``];
  return sql`speaker LEFT JOIN (SELECT quote.speaker_key AS tallied, COUNT(*) AS quotes,
      SUM(quote.word_count) AS words${days} FROM quote${articles}
    WHERE quote.speaker_key IS NOT NULL AND ${quoteCondition(filter?.quotes)} GROUP BY quote.speaker_key
  ) AS tally ON tally.tallied = speaker.key`;
}

const DAYS = sql`, MIN(article.date) AS first_date, MAX(article.date) AS last_date`;
const JOIN_ARTICLES = sql` JOIN article ON article.key = quote.article_key`;

async function count(connection: Connection, from: Sql, where: Sql): Promise<number> {
  const [row] = await connection.all<{ count: number }>(
    sql`SELECT CAST(COUNT(*) AS INTEGER) AS count FROM ${from} WHERE ${where}`,
  );
  return row?.count ?? 0;
}

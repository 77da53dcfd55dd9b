import type { Period } from '../../../corpus/dimensions.ts';
import type { DateRange, QuoteFilter } from '../../../corpus/filters.ts';
import { UserError } from '../../../corpus/user-error.ts';
import { fillPeriods, MOST_PERIODS, type EmptyPeriod } from '../../../statistics/fill-periods.ts';
import { countPeriods } from '../../../statistics/calendars.ts';
import type { Connection } from '../../connect/connection.ts';
import { sql, type Sql } from '../../sql/sql.ts';
import { corpusCounts } from '../aggregates/of-corpus.ts';
import { articleScope } from '../conditions/article-scope.ts';
import { quoteCondition } from '../conditions/quote-conditions.ts';
import { expectLayers } from '../expect-layers.ts';
import { DIMENSIONS, joinsOf } from './dimensions.ts';

/** Which quotes are to be counted over time, and in which steps. */
export interface TimelineRequest {
  readonly period: Period;
  readonly filter?: QuoteFilter | null | undefined;
}

/** What was counted in one period, or of articles without a day. */
export interface PeriodTally {
  readonly quotes: number;
  /** Of these quotes. */
  readonly words: number;
  /** In which such quotes could stand: those that the filter's publisher, section, date and article let through. */
  readonly articles: number;
  /** Of these articles. */
  readonly articleWords: number;
}

/** A period with its first day. */
export interface CountedPeriod extends PeriodTally {
  readonly period: string;
}

/** Quotes over time, without gaps. */
export interface CountedTimeline {
  readonly points: readonly (CountedPeriod | EmptyPeriod)[];
  readonly undated: PeriodTally;
}

const NONE: PeriodTally = { quotes: 0, words: 0, articles: 0, articleWords: 0 };

/**
 * Counts quotes by day, week, month or year: every period from the first to the last day of the corpus, or of the filter's range of days
 * where that has an end. Throws `UserError` BAD_ARGUMENT when there would be too many, LAYER_UNKNOWN.
 */
export async function timelineOf(connection: Connection, request: TimelineRequest): Promise<CountedTimeline> {
  await expectLayers(connection, request.filter);
  const [first, last] = await endsOf(connection, request.filter?.date ?? {});
  const length = first !== null && last !== null ? countPeriods(request.period, first, last) : 0;
  if (length > MOST_PERIODS) throw tooLong(request.period, length);
  const rows = await connection.all<PeriodTally & { period: string | null }>(timelineQuery(request));
  const dated = rows.flatMap(({ period, ...tally }) => (period === null ? [] : { period, ...tally }));
  const undated = rows.find(({ period }) => period === null);
  return {
    points: first !== null && last !== null ? fillPeriods(dated, request.period, first, last) : [],
    undated: undated ? tallyOf(undated) : NONE,
  };
}

async function endsOf(connection: Connection, { from, to }: DateRange): Promise<[string | null, string | null]> {
  const { firstDate, lastDate } = await corpusCounts(connection);
  return [from ?? firstDate, to ?? lastDate];
}

/** A row for each period in which there is an article; quotes stand in these articles and no others. */
function timelineQuery({ period, filter }: TimelineRequest): Sql {
  const { key } = DIMENSIONS[period];
  const [join = sql``] = joinsOf([period]);
  return sql`WITH printed AS (SELECT ${key} AS period, COUNT(*) AS articles, SUM(article.word_count) AS words
      FROM article WHERE ${articleScope(filter)} GROUP BY 1),
    quoted AS (SELECT ${key} AS period, COUNT(*) AS quotes, SUM(quote.word_count) AS words
      FROM quote${join} WHERE ${quoteCondition(filter)} GROUP BY 1)
    SELECT printed.period, CAST(COALESCE(quoted.quotes, 0) AS INTEGER) AS quotes,
      CAST(COALESCE(quoted.words, 0) AS INTEGER) AS words, CAST(printed.articles AS INTEGER) AS articles,
      CAST(printed.words AS INTEGER) AS "articleWords"
    FROM printed LEFT JOIN quoted ON COALESCE(quoted.period, '') = COALESCE(printed.period, '')`;
}

function tallyOf({ quotes, words, articles, articleWords }: PeriodTally): PeriodTally {
  return { quotes, words, articles, articleWords };
}

function tooLong(period: Period, length: number): UserError {
  const [asked, most] = [length, MOST_PERIODS].map((count) => count.toLocaleString('en-US'));
  return new UserError(
    'BAD_ARGUMENT',
    `A timeline by ${period} would have ${asked} points; at most ${most} are given. Take a longer period, or narrow filter.date.`,
  );
}

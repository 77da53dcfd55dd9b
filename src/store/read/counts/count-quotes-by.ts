import type { QuoteCountOrder, QuoteDimension, QuoteMeasure } from '../../../corpus/dimensions.ts';
import type { CueClass, QuoteKind, SourceKind, SpeakerKind } from '../../../corpus/vocabulary.ts';
import type { Connection } from '../../connect/connection.ts';
import { join, raw, sql, type Sql } from '../../sql/sql.ts';
import { trusted } from '../../sql/trusted.ts';
import { expectLayers } from '../expect-layers.ts';
import { expectDimensions } from './expect-dimensions.ts';
import { countedGroups, keyColumn, type GroupRequest } from './counted-groups.ts';
import { DIMENSIONS } from './dimensions.ts';

/** A table of counts to be made. */
export interface CountRequest extends GroupRequest {
  /** Most rows. */
  readonly first: number;
  readonly orderBy: QuoteCountOrder;
  /** Whether `groupQuotes` is wanted. */
  readonly withGroups?: boolean;
}

interface KeyTypes extends Readonly<Record<QuoteDimension, string | number>> {
  /** Speakers, articles and layers by the database's key. */
  readonly speaker: number;
  readonly article: number;
  readonly layer: number;
  readonly 'speaker-kind': SpeakerKind;
  readonly 'speaker-gender': string;
  readonly 'source-kind': SourceKind;
  readonly kind: QuoteKind;
  readonly cue: string;
  readonly 'cue-class': CueClass;
  readonly publisher: string;
  readonly section: string;
  readonly year: string;
  readonly month: string;
  readonly week: string;
  readonly day: string;
}

/** The keys of a group by dimension: null where its quotes have none, undefined where it was not counted by that. */
export type GroupKeys = { readonly [Dimension in QuoteDimension]?: KeyTypes[Dimension] | null };

/** One group of quotes. A measure that was not asked for may be undefined. */
export interface CountedGroup extends Readonly<Partial<Record<QuoteMeasure, number>>> {
  readonly keys: GroupKeys;
  readonly quotes: number;
  /** Quotes with the same keys in all dimensions but the last; undefined when it was not asked for. */
  readonly groupQuotes: number | undefined;
}

/** A table of counts. */
export interface CountTable {
  readonly groups: readonly CountedGroup[];
  /** Of the whole table, those cut off included. */
  readonly rowCount: number;
  readonly totalQuotes: number;
  /** Undefined when words were not asked for. */
  readonly totalWords: number | undefined;
}

type GroupRow = Readonly<Partial<Record<QuoteMeasure, number>>> &
  Readonly<Record<string, string | number | null>> & {
    readonly quotes: number;
    readonly groupQuotes?: number;
    readonly rowCount: number;
    readonly totalQuotes: number;
    readonly totalWords: number | null;
  };

/**
 * Counts the quotes that the filter selects by the dimensions, one row for each combination of keys that occurs. Rows that are equal in
 * what they are sorted by follow each other by their keys, things by id, texts by code point, null last. Throws `UserError`
 * BAD_ARGUMENT for dimensions that make no table, LAYER_UNKNOWN.
 */
export async function countQuotesBy(connection: Connection, request: CountRequest): Promise<CountTable> {
  expectDimensions(request.groupBy);
  await expectLayers(connection, request.filter);
  const needed = [...request.measures, 'quotes' as const, ...(request.orderBy === 'keys' ? [] : [request.orderBy])];
  const rows = await connection.all<GroupRow>(tableQuery({ ...request, measures: new Set(needed) }));
  const [row] = rows;
  return {
    groups: rows.map((one) => groupOf(one, request.groupBy)),
    rowCount: row?.rowCount ?? 0,
    totalQuotes: row?.totalQuotes ?? 0,
    totalWords: row ? (row.totalWords ?? undefined) : 0,
  };
}

function tableQuery(request: CountRequest): Sql {
  const { groupBy, measures, first, withGroups = false } = request;
  const groups = withGroups ? sql`, ${groupQuotes(groupBy)} AS "groupQuotes"` : sql``;
  const words = measures.has('words') ? sql`(SELECT CAST(SUM(words) AS INTEGER) FROM counted)` : sql`NULL`;
  return sql`WITH counted AS MATERIALIZED (${countedGroups(request)}),
    shown AS (SELECT counted.*${groups} FROM counted)
    SELECT shown.*, (SELECT CAST(COUNT(*) AS INTEGER) FROM counted) AS "rowCount",
      (SELECT CAST(SUM(quotes) AS INTEGER) FROM counted) AS "totalQuotes", ${words} AS "totalWords"
    FROM shown${thingsOf(groupBy)} ORDER BY ${sorting(request)} LIMIT ${first}`;
}

/** Over the whole table, so that what is cut off counts, too. */
function groupQuotes(groupBy: readonly QuoteDimension[]): Sql {
  const shared = groupBy.slice(0, -1).map((_, index) => keyColumn(index));
  const partition = shared.length === 0 ? '' : `PARTITION BY ${shared.join(', ')}`;
  return raw(`CAST(SUM(quotes) OVER (${partition}) AS INTEGER)`);
}

/** Joins of the tables by which keys of things are sorted, each under the name of its key. */
function thingsOf(groupBy: readonly QuoteDimension[]): Sql {
  const joins = groupBy.map((dimension, index) => {
    const { sortedBy } = DIMENSIONS[dimension];
    const key = keyColumn(index);
    return sortedBy ? raw(` LEFT JOIN ${sortedBy.table} AS of_${key} ON of_${key}.key = shown.${key}`) : sql``;
  });
  return join(joins, '');
}

function sorting({ groupBy, orderBy }: CountRequest): Sql {
  const keys = groupBy.map((dimension, index) => {
    const { sortedBy } = DIMENSIONS[dimension];
    const key = keyColumn(index);
    return `${sortedBy ? `of_${key}.${sortedBy.column}` : `shown.${key}`} NULLS LAST`;
  });
  return raw([...(orderBy === 'keys' ? [] : [`shown.${orderBy} DESC`]), ...keys].join(', '));
}

function groupOf(row: GroupRow, groupBy: readonly QuoteDimension[]): CountedGroup {
  const keys = groupBy.map((dimension, index) => [dimension, row[keyColumn(index)] ?? null] as const);
  const { quotes, words, articles, speakers, groupQuotes: ofGroup } = row;
  return {
    keys: trusted<GroupKeys>(Object.fromEntries(keys)),
    quotes,
    ...(words !== undefined && { words }),
    ...(articles !== undefined && { articles }),
    ...(speakers !== undefined && { speakers }),
    groupQuotes: ofGroup,
  };
}

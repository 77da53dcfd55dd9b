import type { QuoteDimension, QuoteMeasure } from '../../../corpus/dimensions.ts';
import type { QuoteFilter } from '../../../corpus/filters.ts';
import { join, raw, sql, type Sql } from '../../sql/sql.ts';
import { asksNothing } from '../conditions/asked.ts';
import { quoteCondition } from '../conditions/quote-conditions.ts';
import { DIMENSIONS, joinsOf } from './dimensions.ts';
import { measureColumns } from './measures.ts';

/** What is to be counted of which quotes, in which groups. */
export interface GroupRequest {
  readonly groupBy: readonly QuoteDimension[];
  readonly filter?: QuoteFilter | null | undefined;
  /** Counting different articles or speakers is dear. */
  readonly measures: ReadonlySet<QuoteMeasure>;
}

/** Name of the column that holds the key of a dimension, counted from 0. */
export function keyColumn(index: number): string {
  return `key_${index + 1}`;
}

/** A query of one row for each group: its keys as `key_1`, `key_2` …, and the measures under their names. */
export function countedGroups(request: GroupRequest): Sql {
  const isBySpeaker = request.groupBy.length === 1 && request.groupBy[0] === 'speaker';
  return isBySpeaker && asksNothing(request.filter) ? keptGroups(request) : groupsOfQuotes(request);
}

function groupsOfQuotes({ groupBy, filter, measures }: GroupRequest): Sql {
  const keys = groupBy.map((dimension, index) => sql`${DIMENSIONS[dimension].key} AS ${raw(keyColumn(index))}`);
  // Adding up words costs nothing, and they are in no index but the one that has all the rest.
  const counted = measureColumns(new Set([...measures, 'words']), 'counted');
  const numbers = raw(groupBy.map((_, index) => String(index + 1)).join(', '));
  return sql`SELECT ${join(keys, ', ')}, ${counted} FROM quote${join(joinsOf(groupBy), '')}
    WHERE ${quoteCondition(filter)} GROUP BY ${numbers}`;
}

/** By speaker, of all effective quotes: each speaker's row keeps the counts, so that only the quotes of nobody are read. */
function keptGroups({ measures }: GroupRequest): Sql {
  // With words, one walk through the narrow index is faster than to read each of these quotes; without, the speakers' index has all.
  const speaker = measures.has('words') ? DIMENSIONS.speaker.key : sql`quote.speaker_key`;
  return sql`SELECT speaker.key AS key_1, ${measureColumns(measures, 'kept')} FROM speaker
      WHERE speaker.merged_into_key IS NULL AND speaker.quote_count > 0
    UNION ALL SELECT * FROM (SELECT CAST(NULL AS INTEGER) AS key_1, ${measureColumns(measures, 'counted')} FROM quote
      WHERE ${speaker} IS NULL AND quote.is_effective = 1) AS nobody WHERE quotes > 0`;
}

import type { QuoteFilter } from '../../../corpus/filters.ts';
import type { CueClass } from '../../../corpus/vocabulary.ts';
import { groupBy } from '../../../text/group-by.ts';
import type { Connection } from '../../connect/connection.ts';
import { isIn, raw, sql, type Sql } from '../../sql/sql.ts';
import { joinClusters } from '../cluster-words.ts';
import { asksNothing } from '../conditions/asked.ts';
import { quoteCondition } from '../conditions/quote-conditions.ts';
import { expectLayers } from '../expect-layers.ts';

/** How often a cue introduces quotes. */
export interface CueCountRow {
  readonly lemma: string;
  readonly class: CueClass;
  readonly count: number;
}

export interface CueRequest {
  readonly filter?: QuoteFilter | null | undefined;
  /** Most cues for each parent. */
  readonly first: number;
}

const COLUMN = { speaker: raw('quote.speaker_key'), cluster: raw('member.cluster') } as const;

/** The cues that introduce the quotes of each speaker or cluster, most frequent first; parents without any are left out. */
export async function cuesOf<Key extends string | number>(
  connection: Connection,
  parent: 'speaker' | 'cluster',
  keys: readonly Key[],
  { filter, first }: CueRequest,
): Promise<Map<Key, CueCountRow[]>> {
  await expectLayers(connection, filter);
  const counted = parent === 'speaker' && asksNothing(filter) ? keptCues(keys) : countedCues(parent, keys, filter);
  const rows = await connection.all<CueCountRow & { parent: Key }>(
    sql`SELECT parent, lemma, class, count FROM (${counted}) AS ranked WHERE place <= ${first} ORDER BY parent, place`,
  );
  const groups = groupBy(rows, (row) => row.parent);
  return new Map(
    [...groups].map(([key, group]) => [
      key,
      group.map(({ lemma, class: cueClass, count }) => ({ lemma, class: cueClass, count })),
    ]),
  );
}

/** From the counts that are kept of all effective quotes, in the order of their index. */
function keptCues(keys: readonly (string | number)[]): Sql {
  return sql`SELECT speaker_key AS parent, lemma, class, count,
    ROW_NUMBER() OVER (PARTITION BY speaker_key ORDER BY count DESC, lemma, class) AS place
    FROM speaker_cue WHERE ${isIn(sql`speaker_key`, keys)}`;
}

function countedCues(
  parent: 'speaker' | 'cluster',
  keys: readonly (string | number)[],
  filter: QuoteFilter | null | undefined,
): Sql {
  const column = COLUMN[parent];
  const joins = parent === 'cluster' ? joinClusters(keys.map(String)) : sql``;
  return sql`SELECT ${column} AS parent, quote.cue_lemma AS lemma, quote.cue_class AS class,
      CAST(COUNT(*) AS INTEGER) AS count,
      ROW_NUMBER() OVER (PARTITION BY ${column} ORDER BY COUNT(*) DESC, quote.cue_lemma, quote.cue_class) AS place
    FROM quote${joins} WHERE quote.cue_lemma IS NOT NULL AND ${isIn(column, keys)} AND ${quoteCondition(filter)}
    GROUP BY ${column}, quote.cue_lemma, quote.cue_class`;
}

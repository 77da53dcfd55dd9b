import { groupBy } from '../../../text/group-by.ts';
import type { Connection } from '../../connect/connection.ts';
import type { SpeakerRow } from '../../rows/speaker-row.ts';
import { isIn, sql, type Sql } from '../../sql/sql.ts';
import { SPEAKER_COLUMNS } from '../columns.ts';

/** A cluster: the effective quotes with the same folded words. */
export interface ClusterRow {
  readonly hash: string;
  /** The words as one of the quotes prints them: the first in code point order. */
  readonly text: string;
  /** Number of quotes, at least 2. */
  readonly size: number;
}

/** The clusters with these hashes; a hash that only one quote has is no cluster and is left out. */
export async function clustersOf(connection: Connection, hashes: readonly string[]): Promise<Map<string, ClusterRow>> {
  const rows = await connection.all<ClusterRow>(sql`SELECT words_hash AS hash, MIN(text) AS text,
    CAST(COUNT(*) AS INTEGER) AS size FROM quote WHERE ${inClusters(hashes)}
    GROUP BY words_hash HAVING COUNT(*) > 1`);
  return new Map(rows.map((row) => [row.hash, row]));
}

/** Who is quoted with the words of each cluster, by name. */
export async function clusterSpeakers(
  connection: Connection,
  hashes: readonly string[],
): Promise<Map<string, SpeakerRow[]>> {
  const rows = await connection.all<
    SpeakerRow & { hash: string }
  >(sql`SELECT DISTINCT quote.words_hash AS hash, ${SPEAKER_COLUMNS}
    FROM quote JOIN speaker ON speaker.key = quote.speaker_key WHERE ${inClusters(hashes)}
    ORDER BY hash, "foldedName", id`);
  return groupBy(rows, ({ hash }) => hash);
}

/** Which publishers print the words of each cluster, by name. */
export async function clusterPublishers(
  connection: Connection,
  hashes: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await connection.all<{ hash: string; publisher: string }>(sql`SELECT DISTINCT quote.words_hash AS hash,
    article.publisher FROM quote JOIN article ON article.key = quote.article_key
    WHERE article.publisher IS NOT NULL AND ${inClusters(hashes)} ORDER BY hash, article.publisher`);
  const groups = groupBy(rows, ({ hash }) => hash);
  return new Map([...groups].map(([hash, group]) => [hash, group.map(({ publisher }) => publisher)]));
}

function inClusters(hashes: readonly string[]): Sql {
  return sql`quote.is_effective = 1 AND ${isIn(sql`quote.words_hash`, hashes)}`;
}

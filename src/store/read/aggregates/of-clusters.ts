import { groupBy } from '../../../text/group-by.ts';
import type { Connection } from '../../connect/connection.ts';
import type { SpeakerRow } from '../../rows/speaker-row.ts';
import { sql } from '../../sql/sql.ts';
import { clustersOfWords, joinClusters } from '../cluster-words.ts';
import { SPEAKER_COLUMNS } from '../columns.ts';

/** A cluster: the effective quotes whose words are the same or nearly the same. */
export interface ClusterRow {
  /** The least hash among those of its words. */
  readonly hash: string;
  /** The words as they are printed most often; of several such texts the first in code point order. */
  readonly text: string;
  /** Number of quotes, at least 2. */
  readonly size: number;
  /** Number of articles in which they stand. */
  readonly articleCount: number;
  /** Day of the first dated article; null when none has a date. */
  readonly firstDate: string | null;
}

/** The cluster of each of these words, by their hash; words that only one quote has, or nearly has, are left out. */
export async function clustersByWords(
  connection: Connection,
  hashes: readonly string[],
): Promise<Map<string, ClusterRow>> {
  const near = await clustersOfWords(connection, hashes);
  const found = await clustersOf(connection, [...new Set(hashes.map((hash) => near.get(hash) ?? hash))]);
  return new Map(
    hashes.flatMap((hash) => {
      const row = found.get(near.get(hash) ?? hash);
      return row ? [[hash, row]] : [];
    }),
  );
}

/** The clusters with these hashes; one that only one quote has is none and is left out. */
async function clustersOf(connection: Connection, clusters: readonly string[]): Promise<Map<string, ClusterRow>> {
  const quotes = sql`quote${joinClusters(clusters)}`;
  const rows = await connection.all<ClusterRow>(sql`SELECT facts.*, printed.text FROM (
      SELECT member.cluster AS hash, CAST(COUNT(*) AS INTEGER) AS size,
        CAST(COUNT(DISTINCT quote.article_key) AS INTEGER) AS "articleCount", MIN(article.date) AS "firstDate"
      FROM ${quotes} JOIN article ON article.key = quote.article_key
      WHERE quote.is_effective = 1 GROUP BY member.cluster HAVING COUNT(*) > 1
    ) AS facts JOIN (
      SELECT member.cluster, quote.text,
        ROW_NUMBER() OVER (PARTITION BY member.cluster ORDER BY COUNT(*) DESC, quote.text) AS place
      FROM ${quotes} WHERE quote.is_effective = 1 GROUP BY member.cluster, quote.text
    ) AS printed ON printed.cluster = facts.hash AND printed.place = 1`);
  return new Map(rows.map((row) => [row.hash, row]));
}

/** The keys of the articles in which the words of each cluster stand; a cluster that no effective quote has is left out. */
export async function articlesOfClusters(
  connection: Connection,
  clusters: readonly string[],
): Promise<Map<string, number[]>> {
  const rows = await connection.all<{ hash: string; articleKey: number }>(sql`SELECT DISTINCT member.cluster AS hash,
    quote.article_key AS "articleKey" FROM quote${joinClusters(clusters)} WHERE quote.is_effective = 1`);
  const groups = groupBy(rows, ({ hash }) => hash);
  return new Map([...groups].map(([hash, group]) => [hash, group.map(({ articleKey }) => articleKey)]));
}

/** Who is quoted with the words of each cluster, by name. */
export async function clusterSpeakers(
  connection: Connection,
  clusters: readonly string[],
): Promise<Map<string, SpeakerRow[]>> {
  const rows = await connection.all<
    SpeakerRow & { hash: string }
  >(sql`SELECT DISTINCT member.cluster AS hash, ${SPEAKER_COLUMNS}
    FROM quote${joinClusters(clusters)} JOIN speaker ON speaker.key = quote.speaker_key WHERE quote.is_effective = 1
    ORDER BY hash, "foldedName", id`);
  return groupBy(rows, ({ hash }) => hash);
}

/** Which publishers print the words of each cluster, by name. */
export async function clusterPublishers(
  connection: Connection,
  clusters: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await connection.all<{ hash: string; publisher: string }>(sql`SELECT DISTINCT member.cluster AS hash,
    article.publisher FROM quote${joinClusters(clusters)} JOIN article ON article.key = quote.article_key
    WHERE article.publisher IS NOT NULL AND quote.is_effective = 1 ORDER BY hash, article.publisher`);
  const groups = groupBy(rows, ({ hash }) => hash);
  return new Map([...groups].map(([hash, group]) => [hash, group.map(({ publisher }) => publisher)]));
}

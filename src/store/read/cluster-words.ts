import type { Connection } from '../connect/connection.ts';
import { isIn, sql, type Sql } from '../sql/sql.ts';

/**
 * A cluster is known by the least hash among those of its words (`quote.words_hash`). Table `near_words` holds the words that have
 * neighbours; all others are a cluster of their own.
 */
export function clusterOf(wordsHash: Sql): Sql {
  return sql`COALESCE((SELECT near_words.cluster FROM near_words WHERE near_words.words_hash = ${wordsHash}), ${wordsHash})`;
}

/** The condition that a quote is effective and has words of the cluster. */
export function isInCluster(cluster: Sql): Sql {
  return sql`quote.is_effective = 1 AND quote.words_hash IN
    (SELECT near_words.words_hash FROM near_words WHERE near_words.cluster = ${cluster} UNION SELECT ${cluster})`;
}

/** To be joined to table `quote`: the clusters, as `member.cluster`, to which its words belong; only quotes of these are left. */
export function joinClusters(clusters: readonly string[]): Sql {
  return sql` JOIN (SELECT near_words.cluster, near_words.words_hash FROM near_words
      WHERE ${isIn(sql`near_words.cluster`, clusters)}
    UNION SELECT alone.words_hash, alone.words_hash FROM quote AS alone WHERE ${isIn(sql`alone.words_hash`, clusters)}
  ) AS member ON member.words_hash = quote.words_hash`;
}

/** The cluster of words that have neighbours, by their hash; words that stand alone are left out. */
export async function clustersOfWords(
  connection: Connection,
  hashes: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const rows = await connection.all<{ hash: string; cluster: string }>(sql`SELECT words_hash AS hash, cluster
    FROM near_words WHERE ${isIn(sql`words_hash`, [...new Set(hashes)])}`);
  return new Map(rows.map(({ hash, cluster }) => [hash, cluster]));
}

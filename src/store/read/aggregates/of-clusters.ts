import { groupBy } from '../../../text/group-by.ts';
import type { Connection } from '../../connect/connection.ts';
import { sql } from '../../sql/sql.ts';
import { joinClusters } from '../cluster-words.ts';

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

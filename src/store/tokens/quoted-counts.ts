import type { Connection } from '../connect/connection.ts';
import { isIn, sql } from '../sql/sql.ts';

/** How often each folded word stands in effective quotes; words that the corpus does not know are left out. */
export async function quotedCounts(
  connection: Connection,
  folded: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await connection.all<{ folded: string; count: number }>(sql`SELECT folded,
    CAST(SUM(quoted_count) AS INTEGER) AS count FROM token_type WHERE ${isIn(sql`folded`, folded)} GROUP BY folded`);
  return new Map(rows.map((row) => [row.folded, row.count]));
}

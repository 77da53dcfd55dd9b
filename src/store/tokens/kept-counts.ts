import type { TextScope } from '../../corpus/text-scope.ts';
import type { Connection } from '../connect/connection.ts';
import { isIn, raw, sql, type Sql } from '../sql/sql.ts';

/** How often a type stands in a scope, all articles and effective quotes together: SQL over `token_type`. */
const COUNTS = {
  whole: 'whole_count',
  'in-quotes': 'quoted_count',
  'outside-quotes': 'whole_count - quoted_count',
  'reporting-clause': 'clause_count',
} as const satisfies Record<TextScope, string>;

/** The count of a type in a scope, as SQL over `token_type`. */
export function countIn(scope: TextScope): Sql {
  return raw(COUNTS[scope]);
}

/** How often tokens of the types stand in a scope. */
export async function keptCount(connection: Connection, types: readonly number[], scope: TextScope): Promise<number> {
  const [row] = await connection.all<{ count: number }>(sql`SELECT
    CAST(COALESCE(SUM(${countIn(scope)}), 0) AS INTEGER) AS count FROM token_type WHERE ${isIn(sql`key`, types)}`);
  return row?.count ?? 0;
}

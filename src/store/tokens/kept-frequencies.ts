import type { TextScope } from '../../corpus/text-scope.ts';
import type { Connection } from '../connect/connection.ts';
import { raw, sql } from '../sql/sql.ts';
import { countIn } from './kept-counts.ts';

/** An attribute under which tokens are counted. */
export type CountedAttribute = 'folded' | 'lemma';

/** An item with how often it stands in a scope. */
export interface KeptFrequency {
  readonly item: string;
  readonly count: number;
}

/** How many different items a scope holds. */
export async function keptTypes(
  connection: Connection,
  attribute: CountedAttribute,
  scope: TextScope,
): Promise<number> {
  const [row] = await connection.all<{ count: number }>(sql`SELECT
    CAST(COUNT(DISTINCT ${raw(attribute)}) AS INTEGER) AS count FROM token_type WHERE ${countIn(scope)} > 0`);
  return row?.count ?? 0;
}

/** The most frequent items of a scope, all articles and effective quotes together; equal ones by code point. */
export async function keptFrequencies(
  connection: Connection,
  attribute: CountedAttribute,
  scope: TextScope,
  first: number,
): Promise<KeptFrequency[]> {
  return connection.all<KeptFrequency>(sql`SELECT ${raw(attribute)} AS item,
    CAST(SUM(${countIn(scope)}) AS INTEGER) AS count FROM token_type WHERE ${countIn(scope)} > 0
    GROUP BY ${raw(attribute)} ORDER BY count DESC, item LIMIT ${raw(String(first))}`);
}

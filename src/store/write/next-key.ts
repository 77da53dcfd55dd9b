import type { Connection } from '../connect/connection.ts';
import { raw } from '../sql/sql.ts';

/** The first free key of a table. Only the one writer asks, inside its transaction, so nobody takes it in between. */
export async function nextKey(
  connection: Connection,
  table: 'article' | 'layer' | 'speaker' | 'token_type',
): Promise<number> {
  const [row] = await connection.all<{ key: number }>(raw(`SELECT COALESCE(MAX(key), 0) + 1 AS key FROM ${table}`));
  return row?.key ?? 1;
}

import type { Connection } from '../connect/connection.ts';
import { raw } from '../sql/sql.ts';

/**
 * Merges what PostgreSQL has not merged yet into the full-text indexes, and refreshes what its planner knows of the tables. Without it, a
 * search after a large import reads the whole pending list of an index, and a prepared statement may get a plan for empty tables.
 * Autovacuum does both later. Only for tables of the role that connects. Does nothing on SQLite.
 * https://www.postgresql.org/docs/current/gin.html#GIN-FAST-UPDATE
 */
export async function refreshStatistics(connection: Connection): Promise<void> {
  if (connection.dialect === 'sqlite') return;
  await connection.all(
    raw(`SELECT gin_clean_pending_list(index.oid::regclass) FROM pg_class AS index
    JOIN pg_am ON pg_am.oid = index.relam AND pg_am.amname = 'gin'
    WHERE index.relkind = 'i' AND ${isOurs('index')}`),
  );
  const tables = await connection.all<{ name: string }>(
    raw(`SELECT quote_ident(tables.relname) AS name FROM pg_class AS tables
      WHERE tables.relkind IN ('r', 'p') AND NOT tables.relispartition AND ${isOurs('tables')} ORDER BY tables.relname`),
  );
  if (tables.length > 0) await connection.run(raw(`ANALYZE ${tables.map(({ name }) => name).join(', ')}`));
}

/** The condition that a relation is in the schema of the connection and belongs to its role. */
function isOurs(relation: string): string {
  return `${relation}.relnamespace = current_schema()::regnamespace AND pg_has_role(${relation}.relowner, 'USAGE')`;
}

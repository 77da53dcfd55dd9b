import type { Connection } from '../../../src/store/connect/connection.ts';
import { raw, sql, type Sql } from '../../../src/store/sql/sql.ts';

/** How the database carries out the one query that `read` asks: the lines of its plan. */
export async function explain(
  connection: Connection,
  read: (connection: Connection) => Promise<unknown>,
): Promise<readonly string[]> {
  const lines: string[] = [];
  await read({
    dialect: connection.dialect,
    run: (statement) => connection.run(statement),
    pauseIfDue: () => connection.pauseIfDue(),
    async all<Row>(statement: Sql) {
      const word = raw(connection.dialect === 'sqlite' ? 'EXPLAIN QUERY PLAN ' : 'EXPLAIN ');
      const plan = await connection.all<{ detail?: string; 'QUERY PLAN'?: string }>(sql`${word}${statement}`);
      lines.push(...plan.map((line) => line.detail ?? line['QUERY PLAN'] ?? ''));
      return connection.all<Row>(statement);
    },
  });
  return lines;
}

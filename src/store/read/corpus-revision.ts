import type { Connection } from '../connect/connection.ts';
import { sql } from '../sql/sql.ts';

/** The revision of the corpus: 16 hexadecimal digits that change with every change of the data. */
export async function corpusRevision(connection: Connection): Promise<string> {
  const [row] = await connection.all<{ revision: string }>(sql`SELECT revision FROM corpus`);
  if (!row) throw new Error('The corpus table has lost its row.');
  return row.revision;
}

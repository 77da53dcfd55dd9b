import type { ReadSession } from '../connect/read-session.ts';
import { sql } from '../sql/sql.ts';

/** The revision of the corpus at this moment: 16 hexadecimal digits that change with every change of the data. */
export async function corpusRevision(session: ReadSession): Promise<string> {
  const [row] = await session.only<{ revision: string }>(sql`SELECT revision FROM corpus`);
  if (!row) throw new Error('The corpus table has lost its row.');
  return row.revision;
}

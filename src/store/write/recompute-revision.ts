import type { Connection } from '../connect/connection.ts';
import { sql } from '../sql/sql.ts';
import { corpusRevisionPart } from './put-corpus.ts';
import { correctionHashes } from './put-corrections.ts';
import { revisionAfter } from './revision.ts';

/** The revision that the database keeps, and the one that its content gives. */
export async function recomputeRevision(connection: Connection): Promise<{ kept: string; computed: string }> {
  const [row] = await connection.all<{ revision: string }>(sql`SELECT revision FROM corpus`);
  const parts = await connection.all<{ hash: string }>(sql`SELECT content_hash AS hash FROM article
    UNION ALL SELECT content_hash FROM article_layer
    UNION ALL SELECT content_hash FROM speaker WHERE content_hash IS NOT NULL`);
  const { added, removed } = await corpusRevisionPart(connection);
  const all = [...parts.map(({ hash }) => hash), ...(await correctionHashes(connection)), ...added];
  return { kept: row?.revision ?? '', computed: revisionAfter('0', { removed, added: all }) };
}

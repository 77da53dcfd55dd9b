import { searchableText } from '../../../text/tokens.ts';
import type { Connection } from '../../connect/connection.ts';
import { isIn, sql } from '../../sql/sql.ts';

/** The folded words of the effective quotes with these hashes, joined by spaces, by hash. */
export async function readWords(
  connection: Connection,
  hashes: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(hashes)];
  if (wanted.length === 0) return new Map();
  // Quotes with one hash have the same words, whichever of them is read.
  const rows = await connection.all<{ hash: string; text: string }>(sql`SELECT words_hash AS hash, MIN(text) AS text
    FROM quote WHERE is_effective = 1 AND ${isIn(sql`words_hash`, wanted)} GROUP BY words_hash`);
  return new Map(rows.map(({ hash, text }) => [hash, searchableText(text)]));
}

import { searchableText } from '../../../text/tokens.ts';
import type { Connection } from '../../connect/connection.ts';
import { raw, sql } from '../../sql/sql.ts';
import { changeClusters } from './move-clusters.ts';
import { wordsOf, type Words } from './words.ts';

/** So many different words are in memory at a time. */
const WORDS_AT_ONCE = 20_000;

/** Fills the empty tables of clusters from the quotes that are there. */
export async function fillClusters(connection: Connection): Promise<void> {
  for await (const born of streamWords(connection)) await changeClusters(connection, { born, gone: [] });
}

/** The words of all effective quotes, each once, in the order of their hashes. */
export async function* streamWords(connection: Connection): AsyncGenerator<readonly Words[]> {
  for (let last = '', more = true; more;) {
    const rows = await connection.all<{ hash: string; text: string }>(sql`SELECT words_hash AS hash, MIN(text) AS text
      FROM quote WHERE is_effective = 1 AND words_hash > ${last} GROUP BY words_hash ORDER BY words_hash
      LIMIT ${raw(String(WORDS_AT_ONCE))}`);
    if (rows.length > 0) yield rows.flatMap(({ hash, text }) => wordsOf(hash, searchableText(text)) ?? []);
    more = rows.length === WORDS_AT_ONCE;
    last = rows.at(-1)?.hash ?? last;
  }
}

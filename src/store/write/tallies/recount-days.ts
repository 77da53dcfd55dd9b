import type { Connection } from '../../connect/connection.ts';
import { isIn, sql } from '../../sql/sql.ts';

/**
 * Finds the first and last days of speakers anew among all their quotes. Once at the end of a long change: a speaker who is merged
 * into another loses the first day with each batch.
 */
export async function recountDays(connection: Connection, speakerKeys: Iterable<number>): Promise<void> {
  const keys = [...new Set(speakerKeys)];
  if (keys.length === 0) return;
  await connection.run(sql`UPDATE speaker SET (first_quoted, last_quoted) = (SELECT MIN(article.date), MAX(article.date)
    FROM quote JOIN article ON article.key = quote.article_key
    WHERE quote.is_effective = 1 AND quote.speaker_key = speaker.key) WHERE ${isIn(sql`key`, keys)}`);
}

import type { Connection } from '../connect/connection.ts';
import { removeWords } from '../full-text/index-words.ts';
import { isIn, raw, sql } from '../sql/sql.ts';
import type { CountedAnnotations } from './tallies/counted.ts';
import { readCountedAnnotations } from './tallies/read-counted.ts';

/**
 * Takes all quotes, mentions and layer links of the articles out of the database; orphans and corrections stay. Gives what is to be
 * taken off the tallies.
 */
export async function removeAnnotations(
  connection: Connection,
  articleKeys: readonly number[],
): Promise<CountedAnnotations> {
  if (articleKeys.length === 0) return { quotes: [], readings: [] };
  const counted = await readCountedAnnotations(connection, articleKeys);
  await removeWords(connection, 'quote', articleKeys);
  for (const table of ['span', 'mention', 'quote', 'article_layer', 'speaker_form']) {
    await connection.run(sql`${raw(`DELETE FROM ${table} WHERE`)} ${isIn(sql`article_key`, articleKeys)}`);
  }
  return counted;
}

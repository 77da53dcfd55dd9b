import type { Connection } from '../connect/connection.ts';
import { removeWords } from '../full-text/index-words.ts';
import { isIn, raw, sql } from '../sql/sql.ts';

/** Takes all quotes, mentions and layer links of the articles out of the database; orphans and corrections stay. */
export async function removeAnnotations(connection: Connection, articleKeys: readonly number[]): Promise<void> {
  if (articleKeys.length === 0) return;
  await removeWords(connection, 'quote', articleKeys);
  for (const table of ['span', 'mention', 'quote', 'article_layer', 'speaker_form']) {
    await connection.run(sql`${raw(`DELETE FROM ${table} WHERE`)} ${isIn(sql`article_key`, articleKeys)}`);
  }
}

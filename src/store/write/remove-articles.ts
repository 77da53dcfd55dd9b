import type { Connection } from '../connect/connection.ts';
import { removeWords } from '../full-text/index-words.ts';
import { isIn, raw, sql } from '../sql/sql.ts';
import { removeTokens } from '../tokens/write-tokens.ts';
import type { TokenTallies } from '../tokens/token-tallies.ts';
import type { CountedAnnotations, CountedArticle } from './tallies/counted.ts';
import { readCountedAnnotations, readCountedArticles } from './tallies/read-counted.ts';

/** The deleted annotations. */
export interface RemovedAnnotations {
  /** To be subtracted from the counters. */
  readonly counted: CountedAnnotations;
  /** Keys of the annotated speakers. */
  readonly speakerKeys: readonly number[];
}

/** Deletes quotes, mentions, layer links and orphans of the articles. Corrections stay. */
export async function removeAnnotations(
  connection: Connection,
  articleKeys: readonly number[],
): Promise<RemovedAnnotations> {
  if (articleKeys.length === 0) return { counted: { quotes: [], readings: [] }, speakerKeys: [] };
  const counted = await readCountedAnnotations(connection, articleKeys);
  const speakers = await connection.all<{ key: number }>(sql`SELECT annotated_speaker_key AS key FROM quote
    WHERE annotated_speaker_key IS NOT NULL AND ${isIn(sql`article_key`, articleKeys)}
    UNION SELECT annotated_speaker_key FROM mention WHERE ${isIn(sql`article_key`, articleKeys)}`);
  await removeWords(connection, 'quote', articleKeys);
  for (const table of ['span', 'mention', 'quote', 'article_layer', 'speaker_form', 'orphan']) {
    await connection.run(sql`${raw(`DELETE FROM ${table} WHERE`)} ${isIn(sql`article_key`, articleKeys)}`);
  }
  return { counted, speakerKeys: speakers.map(({ key }) => key) };
}

/** Deletes articles that have no annotations. Returns what to subtract from the counters. */
export async function removeArticles(
  connection: Connection,
  articleKeys: readonly number[],
  tallies: TokenTallies,
): Promise<readonly CountedArticle[]> {
  if (articleKeys.length === 0) return [];
  const counted = await readCountedArticles(connection, articleKeys);
  await removeWords(connection, 'paragraph', articleKeys);
  await removeTokens(connection, articleKeys, tallies);
  await connection.run(sql`DELETE FROM paragraph WHERE ${isIn(sql`article_key`, articleKeys)}`);
  await connection.run(sql`DELETE FROM article WHERE ${isIn(sql`key`, articleKeys)}`);
  return counted;
}

import type { Connection } from '../../connect/connection.ts';
import { sql } from '../../sql/sql.ts';

/** What the corpus keeps in counted form, so that it need not be counted. */
export interface KeptCounts {
  readonly articles: number;
  readonly paragraphs: number;
  /** Of the effective layer. */
  readonly quotes: number;
  readonly speakers: number;
  readonly words: number;
  /** Tokens of all texts, of effective quotes, and of the sources and cues of these. */
  readonly tokens: number;
  readonly quotedTokens: number;
  readonly clauseTokens: number;
}

/** The kept counts, from the one row of the corpus. */
export async function keptCounts(connection: Connection): Promise<KeptCounts> {
  const [row] = await connection.all<KeptCounts>(sql`SELECT article_count AS articles, paragraph_count AS paragraphs,
    quote_count AS quotes, speaker_count AS speakers, word_count AS words, token_count AS tokens,
    quoted_count AS "quotedTokens", clause_count AS "clauseTokens" FROM corpus`);
  if (!row) throw new Error('The corpus table has lost its row.');
  return row;
}

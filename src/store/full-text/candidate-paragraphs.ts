import type { PhraseQuery, WordTerm } from '../../search/search-query.ts';
import type { Connection } from '../connect/connection.ts';
import { byDialect, raw, sql } from '../sql/sql.ts';
import { indexWord, ITEMS_PER_ARTICLE } from './index-words.ts';
import { fts5Query } from './match-words.ts';

/** A paragraph of an article. */
export interface ParagraphPlace {
  readonly articleKey: number;
  /** From 1. */
  readonly ordinal: number;
}

/**
 * Paragraphs that may match a query of words without any NOT, in order, at most `limit` after one of them: along the index of words. On
 * PostgreSQL, whose index knows no places beyond the 16,383rd word of a text, the words of a phrase may stand anywhere.
 */
export function candidateParagraphs(
  connection: Connection,
  query: WordTerm,
  { articleKey, ordinal }: ParagraphPlace,
  limit: number,
): Promise<ParagraphPlace[]> {
  const size = raw(String(ITEMS_PER_ARTICLE));
  return connection.all<ParagraphPlace>(
    byDialect({
      sqlite: sql`SELECT rowid / ${size} AS "articleKey", rowid % ${size} AS ordinal FROM paragraph_words
        WHERE paragraph_words MATCH ${fts5Query(query)} AND rowid > ${articleKey * ITEMS_PER_ARTICLE + ordinal}
        ORDER BY rowid LIMIT ${raw(String(limit))}`,
      postgres: sql`SELECT article_key AS "articleKey", ordinal FROM paragraph
        WHERE words @@ ${anywhere(query)}::tsquery AND (article_key, ordinal) > (${articleKey}, ${ordinal})
        ORDER BY article_key, ordinal LIMIT ${raw(String(limit))}`,
    }),
  );
}

/** Number of paragraphs that hold a word, or one that begins so. */
export async function countHolding(connection: Connection, word: PhraseQuery): Promise<number> {
  const [row] = await connection.all<{ count: number }>(
    byDialect({
      sqlite: sql`SELECT COUNT(*) AS count FROM paragraph_words WHERE paragraph_words MATCH ${fts5Query(word)}`,
      postgres: sql`SELECT CAST(COUNT(*) AS INTEGER) AS count FROM paragraph WHERE words @@ ${anywhere(word)}::tsquery`,
    }),
  );
  return row?.count ?? 0;
}

function anywhere(query: WordTerm): string {
  if (query.type === 'not') throw new Error('Candidates are not found by what they do not hold.');
  if (query.type !== 'phrase') {
    return `(${query.parts.map(anywhere).join(query.type === 'and' ? ' & ' : ' | ')})`;
  }
  const last = query.words.length - 1;
  const words = query.words.map((word, at) => `'${indexWord(word)}'${query.prefix && at === last ? ':*' : ''}`);
  return `(${words.join(' & ')})`;
}

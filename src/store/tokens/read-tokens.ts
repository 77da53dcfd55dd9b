import type { Connection } from '../connect/connection.ts';
import { isIn, raw, sql, type Sql } from '../sql/sql.ts';
import { StoredTokens, type TokensRow } from './stored-tokens.ts';

const COLUMNS = 'article_tokens.article_key AS "articleKey", paragraphs, contents, sources, cues, types';

/** Columns of `article_tokens` for `StoredTokens`; `starts` only where places in the text matter. */
export function tokenColumns(withStarts: boolean): Sql {
  return raw(withStarts ? `${COLUMNS}, starts` : COLUMNS);
}

/** The tokens of the articles, by key; articles without any row are left out. */
export async function readTokens(connection: Connection, articleKeys: readonly number[]): Promise<StoredTokens[]> {
  const rows = await connection.all<TokensRow>(sql`SELECT ${tokenColumns(true)} FROM article_tokens
    WHERE ${isIn(sql`article_key`, articleKeys)} ORDER BY article_key`);
  return rows.map((row) => new StoredTokens(row));
}

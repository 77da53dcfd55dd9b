import type { Connection } from '../connect/connection.ts';
import { isIn, raw, sql, type Sql } from '../sql/sql.ts';
import { StoredTokens, type TokensRow } from './stored-tokens.ts';

/** What is read of tokens beside their types, paragraphs and contents of quotes; each costs as much as all of these. */
export interface TokenNeeds {
  /** Sources and cues. */
  readonly clauses: boolean;
  /** Places in the text. */
  readonly starts: boolean;
}

/** Columns of `article_tokens` for `StoredTokens`. */
export function tokenColumns({ clauses, starts }: TokenNeeds): Sql {
  const more = `${clauses ? ', sources, cues' : ''}${starts ? ', starts' : ''}`;
  return raw(`article_tokens.article_key AS "articleKey", paragraphs, contents, types${more}`);
}

/** The tokens of the articles, by key; articles without any row are left out. */
export async function readTokens(connection: Connection, articleKeys: readonly number[]): Promise<StoredTokens[]> {
  const rows = await connection.all<TokensRow>(sql`SELECT ${tokenColumns({ clauses: true, starts: true })}
    FROM article_tokens WHERE ${isIn(sql`article_key`, articleKeys)} ORDER BY article_key`);
  return rows.map((row) => new StoredTokens(row));
}

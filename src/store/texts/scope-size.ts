import type { TextScope } from '../../corpus/text-scope.ts';
import type { Connection } from '../connect/connection.ts';
import { raw, sql, type Sql } from '../sql/sql.ts';
import { lengthOf } from '../tokens/token-ranges.ts';
import { scopeTokens } from './selected-text.ts';
import type { TextSelection } from './selection.ts';
import { walkTexts } from './walk-texts.ts';

/** Number of tokens of each scope, from the counts that are kept of a text or of the corpus. */
const KEPT = {
  whole: 'token_count',
  'in-quotes': 'quoted_count',
  'outside-quotes': 'token_count - quoted_count',
  'reporting-clause': 'clause_count',
} as const satisfies Record<TextScope, string>;

/** The tokens of the selected stretches, each counted once: the denominator of all that is counted there. */
export async function scopeSize(connection: Connection, selection: TextSelection): Promise<number> {
  const kept = raw(KEPT[selection.scope]);
  if (selection.kind === 'everything') return sizeOf(connection, sql`SELECT ${kept} AS size FROM corpus`);
  const sum = sql`SELECT CAST(COALESCE(SUM(${kept}), 0) AS INTEGER) AS size FROM article_tokens WHERE `;
  if (selection.kind === 'articles') return sizeOf(connection, sql`${sum}${selection.articles}`);
  if (selection.scope === 'whole' || selection.scope === 'outside-quotes') {
    return sizeOf(
      connection,
      sql`${sum}article_key IN (SELECT quote.article_key FROM quote WHERE ${selection.quotes})`,
    );
  }
  let size = 0;
  for await (const text of walkTexts(connection, { selection, isWhole: true })) size += lengthOf(scopeTokens(text));
  return size;
}

async function sizeOf(connection: Connection, statement: Sql): Promise<number> {
  const [row] = await connection.all<{ size: number }>(statement);
  return row?.size ?? 0;
}

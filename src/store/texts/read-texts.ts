import { groupBy } from '../../text/group-by.ts';
import type { Connection } from '../connect/connection.ts';
import type { SpanRole } from '../rows/span-row.ts';
import { isIn, sql, type Sql } from '../sql/sql.ts';
import { tokenColumns } from '../tokens/read-tokens.ts';
import { StoredTokens, type TokensRow } from '../tokens/stored-tokens.ts';
import { rangesOf, unionOf, type QuoteSpan, type TokenRange } from '../tokens/token-ranges.ts';
import { effectiveScope, type SelectedText } from './selected-text.ts';
import type { TextSelection } from './selection.ts';

interface ScopeSpan extends QuoteSpan {
  readonly articleKey: number;
}

/** The selected ones among the articles, by key. */
export async function readTexts(
  connection: Connection,
  selection: TextSelection,
  articleKeys: readonly number[],
): Promise<SelectedText[]> {
  const own = ownScope(selection);
  const rows = await connection.all<TokensRow>(sql`SELECT ${tokenColumns(own !== undefined)} FROM article_tokens
    WHERE ${isIn(sql`article_tokens.article_key`, articleKeys)} AND ${articleCondition(selection, articleKeys)}
    ORDER BY article_tokens.article_key`);
  const tokens = rows.map((row) => new StoredTokens(row));
  if (!own) return tokens.map((each) => selected(each, effectiveScope(selection.scope, each)));
  const isClause = selection.scope === 'reporting-clause';
  const spans = groupBy(await spansOf(connection, selection, own, articleKeys), ({ articleKey }) => articleKey);
  return tokens.flatMap((each) => {
    const found = spans.get(each.articleKey);
    if (!found) return [];
    const ranges = rangesOf(found, each.starts);
    return [isClause ? selected(each, unionOf(ranges)) : selected(each, ranges, ranges)];
  });
}

function selected(tokens: StoredTokens, scope: readonly TokenRange[], contents = tokens.contents): SelectedText {
  return { tokens, scope, contents, paragraphs: undefined };
}

/** The roles of the spans that make the scope, where it is that of the selected quotes and not of all. */
function ownScope({ kind, scope }: TextSelection): readonly SpanRole[] | undefined {
  if (kind !== 'quotes') return undefined;
  if (scope === 'in-quotes') return ['content'];
  return scope === 'reporting-clause' ? ['source', 'cue'] : undefined;
}

function articleCondition(selection: TextSelection, articleKeys: readonly number[]): Sql {
  if (selection.kind !== 'quotes' || ownScope(selection)) return selection.articles;
  return sql`article_tokens.article_key IN (SELECT quote.article_key FROM quote
    WHERE ${isIn(sql`quote.article_key`, articleKeys)} AND ${selection.quotes})`;
}

function spansOf(
  connection: Connection,
  { quotes }: TextSelection,
  roles: readonly SpanRole[],
  articleKeys: readonly number[],
): Promise<ScopeSpan[]> {
  return connection.all<ScopeSpan>(sql`SELECT span.article_key AS "articleKey", quote.slot, span.start_utf16 AS "startUtf16",
    span.end_utf16 AS "endUtf16" FROM quote
    JOIN span ON span.article_key = quote.article_key AND span.quote_slot = quote.slot AND ${isIn(sql`span.role`, roles)}
    WHERE ${isIn(sql`quote.article_key`, articleKeys)} AND ${quotes}`);
}

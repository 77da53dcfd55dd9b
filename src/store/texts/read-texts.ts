import { groupBy } from '../../text/group-by.ts';
import type { Connection } from '../connect/connection.ts';
import type { SpanRole } from '../rows/span-row.ts';
import { isIn, sql, type Sql } from '../sql/sql.ts';
import { tokenColumns } from '../tokens/read-tokens.ts';
import { StoredTokens, type TokensRow } from '../tokens/stored-tokens.ts';
import { rangesOf, unionOf, type QuoteRange, type QuoteSpan, type TokenRange } from '../tokens/token-ranges.ts';
import { effectiveScope, type SelectedText } from './selected-text.ts';
import type { TextSelection } from './selection.ts';

interface ScopeSpan extends QuoteSpan {
  readonly articleKey: number;
}

/** Which texts are read, and how much of them. */
export interface TextReading {
  readonly selection: TextSelection;
  /** Whether a query asks for sources. */
  readonly withSources: boolean;
}

/** The selected ones among the articles, by key. */
export async function readTexts(
  connection: Connection,
  { selection, withSources }: TextReading,
  articleKeys: readonly number[],
): Promise<SelectedText[]> {
  const own = ownScope(selection);
  const needs = {
    clauses: withSources || selection.scope === 'reporting-clause',
    starts: own !== undefined && !selection.isEffective,
  };
  const rows = await connection.all<TokensRow>(sql`SELECT ${tokenColumns(needs)} FROM article_tokens
    WHERE ${isIn(sql`article_tokens.article_key`, articleKeys)} AND ${articleCondition(selection, articleKeys)}
    ORDER BY article_tokens.article_key`);
  const tokens = rows.map((row) => new StoredTokens(row));
  if (!own) return tokens.map((each) => selected(each, effectiveScope(selection.scope, each)));
  const ranges = selection.isEffective
    ? await keptRanges(connection, selection, articleKeys)
    : await spanRanges(connection, selection, own, articleKeys);
  const isClause = selection.scope === 'reporting-clause';
  return tokens.flatMap((each) => {
    const found = ranges(each);
    if (found.length === 0) return [];
    return [isClause ? selected(each, unionOf(found)) : selected(each, found, found)];
  });
}

/** Where the selected quotes of a text stand, in order of their first token. */
type RangesOf = (tokens: StoredTokens) => readonly QuoteRange[];

/** Of effective quotes: as it is kept with the tokens. */
async function keptRanges(
  connection: Connection,
  { quotes, scope }: TextSelection,
  articleKeys: readonly number[],
): Promise<RangesOf> {
  const rows = await connection.all<{ articleKey: number; slot: number }>(sql`SELECT quote.article_key AS "articleKey",
    quote.slot FROM quote WHERE ${isIn(sql`quote.article_key`, articleKeys)} AND ${quotes}`);
  const slots = new Map([...groupBy(rows, ({ articleKey }) => articleKey)].map(([key, own]) => [key, slotsOf(own)]));
  return (tokens) => {
    const own = slots.get(tokens.articleKey);
    const all = scope === 'in-quotes' ? tokens.contents : [...tokens.sources, ...tokens.cues].sort(byFirst);
    return own ? all.filter(({ slot }) => own.has(slot)) : [];
  };
}

function slotsOf(rows: readonly { readonly slot: number }[]): ReadonlySet<number> {
  return new Set(rows.map(({ slot }) => slot));
}

function byFirst(a: TokenRange, b: TokenRange): number {
  return a.first - b.first;
}

/** Of quotes of other layers: from their spans. */
async function spanRanges(
  connection: Connection,
  selection: TextSelection,
  roles: readonly SpanRole[],
  articleKeys: readonly number[],
): Promise<RangesOf> {
  const spans = groupBy(await spansOf(connection, selection, roles, articleKeys), ({ articleKey }) => articleKey);
  return ({ articleKey, starts }) => rangesOf(spans.get(articleKey) ?? [], starts);
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

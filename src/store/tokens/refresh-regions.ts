import { groupBy } from '../../text/group-by.ts';
import type { Connection } from '../connect/connection.ts';
import type { SpanRole } from '../rows/span-row.ts';
import { byDialect, isIn, Sql, sql } from '../sql/sql.ts';
import { hexOf } from './put-tokens.ts';
import { readTokens } from './read-tokens.ts';
import { StoredTokens, type TokensRow } from './stored-tokens.ts';
import { lengthOf, packRanges, rangesOf, type QuoteSpan } from './token-ranges.ts';
import { TokenTallies } from './token-tallies.ts';

interface RegionSpan extends QuoteSpan {
  readonly articleKey: number;
  readonly role: SpanRole;
}

/** Which tokens stand in quotes, sources and cues: found anew for the articles after their effective quotes were written. */
export async function refreshRegions(connection: Connection, articleKeys: readonly number[]): Promise<void> {
  for (let start = 0; start < articleKeys.length; start += ARTICLES_AT_ONCE) {
    await refreshSome(connection, articleKeys.slice(start, start + ARTICLES_AT_ONCE));
  }
}

/** So many articles' tokens are in memory at a time. */
const ARTICLES_AT_ONCE = 500;

async function refreshSome(connection: Connection, articleKeys: readonly number[]): Promise<void> {
  const spans = groupBy(await effectiveSpans(connection, articleKeys), ({ articleKey }) => articleKey);
  const tallies = new TokenTallies();
  const rows = (await readTokens(connection, articleKeys)).map((before) => {
    const row = regionsOf(before, spans.get(before.articleKey) ?? []);
    const after = new StoredTokens({ ...row, types: new Uint8Array(), paragraphs: new Uint8Array() });
    const { types } = before;
    for (const [count, region] of [
      ['quoted', 'quoted'],
      ['clause', 'clauses'],
    ] as const) {
      tallies.count(types, count, before[region], -1);
      tallies.count(types, count, after[region], 1);
    }
    const bytes = [row.contents, row.sources, row.cues].map(hexOf);
    return [before.articleKey, lengthOf(after.quoted), lengthOf(after.clauses), ...bytes] as const;
  });
  await updateRegions(connection, rows);
  await tallies.apply(connection);
}

/** The spans of the effective quotes of the articles. */
export function effectiveSpans(connection: Connection, articleKeys: readonly number[]): Promise<RegionSpan[]> {
  return connection.all<RegionSpan>(sql`SELECT span.article_key AS "articleKey", quote.slot, role,
    span.start_utf16 AS "startUtf16", span.end_utf16 AS "endUtf16"
    FROM quote JOIN span ON span.article_key = quote.article_key AND span.quote_slot = quote.slot
    WHERE quote.is_effective = 1 AND ${isIn(sql`quote.article_key`, articleKeys)}`);
}

/** The regions of an article, packed. */
export function regionsOf(
  { articleKey, starts }: Pick<StoredTokens, 'articleKey' | 'starts'>,
  spans: readonly (QuoteSpan & { readonly role: SpanRole })[],
): Required<Pick<TokensRow, 'articleKey' | 'contents' | 'sources' | 'cues'>> {
  const packed = (role: SpanRole): Uint8Array =>
    packRanges(
      rangesOf(
        spans.filter((span) => span.role === role),
        starts,
      ),
    );
  return { articleKey, contents: packed('content'), sources: packed('source'), cues: packed('cue') };
}

type RegionsRow = readonly [key: number, quoted: number, clause: number, ...bytes: string[]];

async function updateRegions(connection: Connection, rows: readonly RegionsRow[]): Promise<void> {
  if (rows.length === 0) return;
  const picks =
    'value->>0 AS key, value->>1 AS quoted, value->>2 AS clause, value->>3 AS contents, value->>4 AS sources, value->>5 AS cues';
  const json = { json: JSON.stringify(rows) };
  const change = byDialect({
    sqlite: new Sql([`(SELECT ${picks} FROM jsonb_each(`, json, ')) AS change']),
    postgres: new Sql([`(SELECT ${picks} FROM json_array_elements(`, json, '::json)) AS change']),
  });
  const bytes = (column: string): Sql =>
    byDialect({ sqlite: new Sql([`unhex(change.${column})`]), postgres: new Sql([`decode(change.${column}, 'hex')`]) });
  await connection.run(sql`UPDATE article_tokens SET quoted_count = CAST(change.quoted AS INTEGER),
    clause_count = CAST(change.clause AS INTEGER), contents = ${bytes('contents')}, sources = ${bytes('sources')},
    cues = ${bytes('cues')} FROM ${change} WHERE article_tokens.article_key = CAST(change.key AS INTEGER)`);
}

import type { Connection } from '../connect/connection.ts';
import type { SpanRole } from '../rows/span-row.ts';
import { isIn, sql } from '../sql/sql.ts';
import { packRanges, rangesOf, type QuoteSpan } from './token-ranges.ts';

/** A span of a quote and its role. */
export interface RegionSpan extends QuoteSpan {
  readonly role: SpanRole;
}

/** The tokens inside effective quotes, their sources and cues; packed by `packRanges`. */
export interface TokenRegions {
  readonly contents: Uint8Array;
  readonly sources: Uint8Array;
  readonly cues: Uint8Array;
}

/** Computes the regions of an article. `starts`: offsets of its tokens in UTF-16 code units. */
export function regionsOf(spans: readonly RegionSpan[], starts: ArrayLike<number>): TokenRegions {
  const packed = (wanted: SpanRole): Uint8Array =>
    packRanges(
      rangesOf(
        spans.filter(({ role }) => role === wanted),
        starts,
      ),
    );
  return { contents: packed('content'), sources: packed('source'), cues: packed('cue') };
}

/** The spans of the effective quotes of the articles. */
export function effectiveSpans(
  connection: Connection,
  articleKeys: readonly number[],
): Promise<(RegionSpan & { readonly articleKey: number })[]> {
  return connection.all(sql`SELECT span.article_key AS "articleKey", quote.slot, role,
    span.start_utf16 AS "startUtf16", span.end_utf16 AS "endUtf16"
    FROM quote JOIN span ON span.article_key = quote.article_key AND span.quote_slot = quote.slot
    WHERE quote.is_effective = 1 AND ${isIn(sql`quote.article_key`, articleKeys)}`);
}

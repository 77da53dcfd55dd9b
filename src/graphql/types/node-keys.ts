import type { PlacedHit } from '../../analysis/hits/hit.ts';
import type { QuotePlace } from '../../store/read/by-key.ts';
import type { NodeKey } from '../../store/select/select-by-keys.ts';
import type { PlacedSpan } from '../marked-text/placed-span.ts';

/** The key by which a quote is selected; undefined for no quote. */
export function quoteKey(place: QuotePlace | undefined): NodeKey | undefined {
  return place && [place.articleKey, place.slot];
}

/** The key by which a span is selected: its columns. */
export function spanKey(span: PlacedSpan): NodeKey {
  const { articleKey, paragraph, startUtf16, endUtf16, startCodePoint, endCodePoint, text } = span;
  return [articleKey, paragraph, startUtf16, endUtf16, startCodePoint, endCodePoint, text];
}

/** The key of the quote that holds a hit; undefined where the hit is in no quote. */
export function quoteOfHit(hit: PlacedHit | undefined): NodeKey | undefined {
  return hit?.slot === undefined ? undefined : [hit.articleKey, hit.slot];
}

/** Options of the field that leads to this quote. */
export const QUOTE_OF_HIT = {
  nullable: true,
  description:
    'The innermost quote that holds the match whole, of those meant; null when the match is not inside a quote.',
};

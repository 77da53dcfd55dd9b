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

import type { Span } from '../../../text/span.ts';
import type { Reading, TokenRange } from '../../reading/reading.ts';

/** The first token that ends after an offset. */
export function tokenAt({ tokens }: Reading, offset: number): number {
  let [low, high] = [0, tokens.count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens.endUtf16[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The tokens of a span: at least one. */
export function rangeOf(reading: Reading, { startUtf16, endUtf16 }: Span): TokenRange {
  const first = tokenAt(reading, startUtf16);
  return { first, end: Math.max(first + 1, tokenAt(reading, endUtf16)) };
}

/** The spans of ranges of tokens; ranges outside the text have none. */
export function spansOf({ tokens }: Reading, ranges: readonly TokenRange[]): Span[] {
  const spans: Span[] = [];
  for (const { first, end } of ranges) {
    const [startUtf16, endUtf16] = [tokens.startUtf16[first], tokens.endUtf16[end - 1]];
    if (startUtf16 !== undefined && endUtf16 !== undefined) spans.push({ startUtf16, endUtf16 });
  }
  return spans;
}

/** A stretch of a text: half-open, in UTF-16 code units, `0 <= startUtf16 <= endUtf16 <= text.length`. */
export interface Span {
  readonly startUtf16: number;
  readonly endUtf16: number;
}

/** Reading order: by start, the longer span first when two start together. */
export function compareSpans(a: Span, b: Span): number {
  return a.startUtf16 - b.startUtf16 || b.endUtf16 - a.endUtf16;
}

/** Does `outer` hold every code unit of `inner`? */
export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.startUtf16 <= inner.startUtf16 && inner.endUtf16 <= outer.endUtf16;
}

/** Do the two spans share at least one code unit? */
export function overlaps(a: Span, b: Span): boolean {
  return a.startUtf16 < b.endUtf16 && b.startUtf16 < a.endUtf16;
}

/** The smallest span that holds all of `spans`; throws on an empty list. */
export function hullOf(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new RangeError('The hull of no spans is not defined.');
  let [startUtf16, endUtf16] = [Infinity, -Infinity];
  // Not Math.min(...spans): a long list overflows the stack.
  for (const span of spans) {
    startUtf16 = Math.min(startUtf16, span.startUtf16);
    endUtf16 = Math.max(endUtf16, span.endUtf16);
  }
  return { startUtf16, endUtf16 };
}

/** The part of `text` that the span covers. */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.startUtf16, span.endUtf16);
}

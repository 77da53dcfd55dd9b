import { compareSpans, containsSpan, hullOf, type Span } from '../text/span.ts';

/**
 * For each quote's content the index of the smallest other content that holds all of it: the quote inside which it stands.
 * Undefined for quotes that stand in no other.
 */
export function parentIndexes(contents: readonly (readonly Span[])[]): (number | undefined)[] {
  const parents: (number | undefined)[] = contents.map(() => undefined);
  const inReadingOrder = contents
    .map((content, index) => ({ content, index, hull: hullOf(content) }))
    .sort((a, b) => compareSpans(a.hull, b.hull));
  let open: typeof inReadingOrder = [];
  for (const quote of inReadingOrder) {
    open = open.filter(({ hull }) => hull.endUtf16 > quote.hull.startUtf16);
    parents[quote.index] = open.findLast(({ content }) => holds(content, quote.content))?.index;
    open.push(quote);
  }
  return parents;
}

function holds(outer: readonly Span[], inner: readonly Span[]): boolean {
  return inner.every((span) => outer.some((part) => containsSpan(part, span)));
}

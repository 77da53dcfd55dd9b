import type { Span } from './span.ts';

/** The parts of `spans` that lie inside `within`; `spans` must be in order and must not overlap. Takes O(log n) to find them. */
export function clipSpans(spans: readonly Span[], within: Span): Span[] {
  const parts: Span[] = [];
  for (let index = firstEndingAfter(spans, within.startUtf16); index < spans.length; index += 1) {
    const next = spans[index];
    if (!next || next.startUtf16 >= within.endUtf16) break;
    parts.push({
      startUtf16: Math.max(next.startUtf16, within.startUtf16),
      endUtf16: Math.min(next.endUtf16, within.endUtf16),
    });
  }
  return parts;
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.endUtf16 ?? Infinity) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

import { sliceSpan, type Span } from '../text/span.ts';
import type { Quote } from './quote.ts';

/** Code units of surroundings that are compared when the same words stand in several places. */
const CONTEXT_UTF16 = 40;

/**
 * Finds the stretches of text that an annotation marked in `before` again in `after`. A span whose words stand in several
 * places goes to the one with the most alike surroundings, then to the nearest. Undefined when the words are gone.
 */
export function reAnchor(span: Span, before: string, after: string): Span | undefined {
  const words = sliceSpan(before, span);
  const same = { ...span };
  if (after.startsWith(words, span.startUtf16) && likeness(span.startUtf16, span, before, after) === 2 * CONTEXT_UTF16)
    return same;
  let best: { start: number; likeness: number } | undefined;
  for (let at = after.indexOf(words); at >= 0; at = after.indexOf(words, at + 1)) {
    const found = { start: at, likeness: likeness(at, span, before, after) };
    if (!best || isBetter(found, best, span.startUtf16)) best = found;
  }
  return best && { startUtf16: best.start, endUtf16: best.start + words.length };
}

/** The quote in its new place; undefined when any part of it is gone. */
export function reAnchorQuote<T extends Quote>(quote: T, before: string, after: string): T | undefined {
  const move = (spans: readonly Span[]): Span[] => spans.flatMap((span) => reAnchor(span, before, after) ?? []);
  const [content, source, cue] = [move(quote.content), move(quote.source), move(quote.cue?.spans ?? [])];
  const isWhole =
    content.length === quote.content.length &&
    source.length === quote.source.length &&
    cue.length === (quote.cue?.spans.length ?? 0) &&
    inOrder(content);
  if (!isWhole) return undefined;
  const evidence = quote.evidence.map((step) => ({ ...step, spans: move(step.spans) }));
  return { ...quote, content, source, cue: quote.cue && { ...quote.cue, spans: cue }, evidence };
}

function isBetter(
  a: { start: number; likeness: number },
  b: { start: number; likeness: number },
  wanted: number,
): boolean {
  if (a.likeness !== b.likeness) return a.likeness > b.likeness;
  return Math.abs(a.start - wanted) < Math.abs(b.start - wanted);
}

/** Number of equal code units directly before and after the span, at most CONTEXT_UTF16 on each side. */
function likeness(at: number, span: Span, before: string, after: string): number {
  const shift = at - span.startUtf16;
  let left = 0;
  while (left < CONTEXT_UTF16 && equal(before, after, span.startUtf16 - left - 1, shift)) left += 1;
  let right = 0;
  while (right < CONTEXT_UTF16 && equal(before, after, span.endUtf16 + right, shift)) right += 1;
  return left + right;
}

function equal(before: string, after: string, at: number, shift: number): boolean {
  return at >= 0 && at < before.length && before[at] === after[at + shift];
}

function inOrder(spans: readonly Span[]): boolean {
  return spans.every((span, index) => (spans[index - 1]?.endUtf16 ?? 0) <= span.startUtf16);
}

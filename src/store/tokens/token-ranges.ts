import type { Span } from '../../text/span.ts';
import { packNumbers, unpackNumbers } from './packed-numbers.ts';

/** A run of an article's tokens, by their place in it, from 0; half-open. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** A run of tokens that belongs to the quote in this slot of its article. */
export interface QuoteRange extends TokenRange {
  readonly slot: number;
}

/** A span that belongs to the quote in this slot of its article. */
export interface QuoteSpan extends Span {
  readonly slot: number;
}

/** The tokens that begin inside each span, in order of their first; spans without any are left out. `starts` ascend. */
export function rangesOf(spans: readonly QuoteSpan[], starts: ArrayLike<number>): QuoteRange[] {
  return spans
    .map(({ startUtf16, endUtf16, slot }) => {
      return { first: placeOf(starts, startUtf16), end: placeOf(starts, endUtf16), slot };
    })
    .filter(({ first, end }) => first < end)
    .sort((a, b) => a.first - b.first || a.end - b.end || a.slot - b.slot);
}

/** Number of tokens that begin before the offset. */
function placeOf(starts: ArrayLike<number>, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same tokens, each in one range only: ranges that meet or overlap become one. `ranges` must be in order of their first. */
export function unionOf(ranges: readonly TokenRange[]): TokenRange[] {
  const union: TokenRange[] = [];
  for (const range of ranges) {
    const last = union.at(-1);
    if (last && range.first <= last.end)
      union[union.length - 1] = { first: last.first, end: Math.max(last.end, range.end) };
    else union.push(range);
  }
  return union;
}

/** All tokens from `first` to `end` that lie in no range of a union. */
export function complementOf(union: readonly TokenRange[], { first, end }: TokenRange): TokenRange[] {
  const gaps: TokenRange[] = [];
  let at = first;
  for (const range of union) {
    if (range.first > at) gaps.push({ first: at, end: Math.min(range.first, end) });
    at = Math.max(at, range.end);
  }
  if (at < end) gaps.push({ first: at, end });
  return gaps.filter((gap) => gap.first < gap.end);
}

/** Number of tokens in ranges that do not overlap. */
export function lengthOf(union: readonly TokenRange[]): number {
  return union.reduce((sum, { first, end }) => sum + end - first, 0);
}

/** Ranges in order of their first as bytes: how far each begins after the one before, its length, its slot. */
export function packRanges(ranges: readonly QuoteRange[]): Uint8Array {
  return packNumbers(
    ranges.flatMap(({ first, end, slot }, index) => [first - (ranges[index - 1]?.first ?? 0), end - first, slot]),
  );
}

/** The ranges that `packRanges` has packed. */
export function unpackRanges(bytes: Uint8Array): QuoteRange[] {
  const numbers = unpackNumbers(bytes);
  const ranges: QuoteRange[] = [];
  let first = 0;
  for (let index = 0; index < numbers.length; index += 3) {
    first += numbers[index] ?? 0;
    ranges.push({ first, end: first + (numbers[index + 1] ?? 0), slot: numbers[index + 2] ?? 0 });
  }
  return ranges;
}

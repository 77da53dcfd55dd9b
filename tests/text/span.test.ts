import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/text/span.ts';
import { compareSpans, containsSpan, hullOf, overlaps, sliceSpan } from '../../src/text/span.ts';

const span = (startUtf16: number, endUtf16: number): Span => ({ startUtf16, endUtf16 });

describe('spans', () => {
  test('reading order is by start, the longer span first', () => {
    const spans = [span(3, 4), span(0, 2), span(0, 9), span(1, 2)];
    expect(spans.toSorted(compareSpans)).toEqual([span(0, 9), span(0, 2), span(1, 2), span(3, 4)]);
  });

  test.each([
    [span(0, 5), span(0, 5), true],
    [span(0, 5), span(1, 4), true],
    [span(0, 5), span(5, 5), true],
    [span(0, 5), span(4, 6), false],
    [span(1, 5), span(0, 2), false],
  ])('%o contains %o: %s', (outer, inner, expected) => {
    expect(containsSpan(outer, inner)).toBe(expected);
  });

  test.each([
    [span(0, 5), span(4, 6), true],
    [span(0, 5), span(1, 2), true],
    [span(0, 5), span(5, 6), false],
    [span(0, 1), span(3, 4), false],
  ])('%o shares a character with %o: %s', (a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected);
    expect(overlaps(b, a)).toBe(expected);
  });

  test('the hull reaches from the first start to the last end', () => {
    expect(hullOf([span(4, 6), span(1, 9), span(0, 2)])).toEqual(span(0, 9));
  });

  test('the hull of no spans is an error of the program', () => {
    expect(() => hullOf([])).toThrow(RangeError);
  });

  test('the hull of a million spans is found', () => {
    const spans = Array.from({ length: 1_000_000 }, (_, index) => span(index, index + 1));
    expect(hullOf(spans)).toEqual(span(0, 1_000_000));
  });

  test('a slice is the text that the span covers', () => {
    expect(sliceSpan('say 😀 twice', span(4, 6))).toBe('😀');
  });
});

import type { Span } from '../text/span.ts';

/** A run of letters and digits of a text, by their numbers: half-open, counted from 0. */
export interface LetterRange {
  readonly first: number;
  readonly end: number;
}

const LETTERS = /[\p{L}\p{N}]/gu;

/**
 * Numbers the letters and digits of a text, so that stretches of it are compared by nothing else: with or without the quotation
 * mark, the comma or the space at their ends they are the same. Built in one walk; a question takes O(log n).
 */
export class LetterIndex {
  /** Where each letter or digit starts, in UTF-16. */
  readonly #starts: Uint32Array;

  constructor(readonly text: string) {
    const starts: number[] = [];
    for (const { index } of text.matchAll(LETTERS)) starts.push(index);
    this.#starts = Uint32Array.from(starts);
  }

  /** The letters and digits that start inside a span. */
  rangeOf({ startUtf16, endUtf16 }: Span): LetterRange {
    return { first: this.#countBefore(startUtf16), end: this.#countBefore(endUtf16) };
  }

  /** The letters and digits of several spans, in order, those without a foreign letter between them joined. */
  rangesOf(spans: readonly Span[]): LetterRange[] {
    const ranges = spans.map((span) => this.rangeOf(span)).filter(({ first, end }) => first < end);
    const joined: LetterRange[] = [];
    for (const range of ranges.sort((a, b) => a.first - b.first)) {
      const last = joined.at(-1);
      if (last && range.first <= last.end) {
        joined[joined.length - 1] = { first: last.first, end: Math.max(last.end, range.end) };
      } else joined.push(range);
    }
    return joined;
  }

  /** The stretch of text from the first to the last letter of a range that is not empty. */
  spanOf({ first, end }: LetterRange): Span {
    const last = this.#starts[end - 1] ?? 0;
    const width = (this.text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
    return { startUtf16: this.#starts[first] ?? 0, endUtf16: last + width };
  }

  #countBefore(offset: number): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

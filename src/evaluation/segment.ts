import type { QuoteKind } from '../corpus/vocabulary.ts';
import { quoteKindAmong } from '../corpus/quote-kind.ts';
import { clipSpans } from '../text/clip-spans.ts';
import type { Span } from '../text/span.ts';
import { compareSpans, sliceSpan } from '../text/span.ts';
import type { EvaluatedQuote } from './evaluated-document.ts';
import type { LetterIndex, LetterRange } from './letter-index.ts';

/**
 * The unit of the measure: a longest run of one quote's content inside one paragraph, with no letter or digit of something else
 * between. Source, cue, kind and speaker are those of its quote.
 */
export interface Segment {
  readonly letters: LetterRange;
  /** From the first to the last of these letters. */
  readonly span: Span;
  readonly source: readonly LetterRange[];
  readonly kind: QuoteKind;
  /** Does it report speech: direct, mixed, or with a reporting verb in its cue? */
  readonly isSpeech: boolean;
  readonly quote: EvaluatedQuote;
}

/** What the segments of an article are cut by; both annotations share it. */
export interface SegmentContext {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly letters: LetterIndex;
  /** What `quotedSpans` found in the text. */
  readonly quoted: readonly Span[];
  /** Does a cue report speech, by its words? */
  readonly isReporting: (cue: string) => boolean;
}

/** The segments of all quotes in reading order. Content without any letter or digit makes none. */
export function segmentsOf(context: SegmentContext, quotes: readonly EvaluatedQuote[]): Segment[] {
  const segments = quotes.flatMap((quote) => segmentsOfQuote(context, quote));
  return segments.sort((a, b) => a.letters.first - b.letters.first || a.letters.end - b.letters.end);
}

function segmentsOfQuote(context: SegmentContext, quote: EvaluatedQuote): Segment[] {
  const { text, quoted, letters, isReporting } = context;
  const kind = quoteKindAmong(text, quoted, quote.content);
  const source = letters.rangesOf(quote.source);
  const isSpeech = kind !== 'indirect' || isReporting(cueText(text, quote.cue));
  return contentRanges(context, quote.content).map((range) => {
    return { letters: range, span: letters.spanOf(range), source, kind, isSpeech, quote };
  });
}

/** Joined within each paragraph and never over its border. */
function contentRanges({ paragraphs, letters }: SegmentContext, content: readonly Span[]): LetterRange[] {
  const parts = content.flatMap((span) => clipSpans(paragraphs, span));
  const joined = letters.rangesOf(parts);
  const borders = [...new Set(parts.map((part) => lettersBefore(paragraphs, letters, part)))].sort((a, b) => a - b);
  return joined.flatMap((range) => cutAt(range, borders));
}

/** Number of the first letter of the paragraph in which `part` stands. */
function lettersBefore(paragraphs: readonly Span[], letters: LetterIndex, part: Span): number {
  let [low, high] = [0, paragraphs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.startUtf16 ?? Infinity) <= part.startUtf16) low = middle;
    else high = middle - 1;
  }
  const paragraph = paragraphs[low];
  return paragraph ? letters.rangeOf(paragraph).first : 0;
}

function cutAt({ first, end }: LetterRange, borders: readonly number[]): LetterRange[] {
  const inside = borders.filter((border) => first < border && border < end);
  return [first, ...inside].map((start, number) => ({ first: start, end: inside[number] ?? end }));
}

function cueText(text: string, cue: readonly Span[]): string {
  return cue
    .toSorted(compareSpans)
    .map((span) => sliceSpan(text, span))
    .join(' ');
}

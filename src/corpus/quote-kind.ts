import { clipSpans } from '../text/clip-spans.ts';
import { sliceSpan } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { quotedSpans } from './quoted-spans.ts';
import type { QuoteKind } from './vocabulary.ts';

/** From this share of quoted letters on a quote is direct: a word that the reporter slips in does not make it mixed. */
const DIRECT_SHARE = 0.95;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/gu;

/**
 * The kind of a quote: `direct` when at least 95 % of its content's letters and digits stand inside double quotation marks,
 * `indirect` when none does, else `mixed`. The measure of PolNeAR (Newell, Margolin and Ruths 2018).
 */
export function quoteKind(text: string, paragraphs: readonly Span[], content: readonly Span[]): QuoteKind {
  return quoteKindAmong(text, quotedSpans(text, paragraphs), content);
}

/** The same for many quotes of one text: `quoted` is what `quotedSpans` found in it. */
export function quoteKindAmong(text: string, quoted: readonly Span[], content: readonly Span[]): QuoteKind {
  let [letters, quotedLetters] = [0, 0];
  for (const span of content) {
    letters += countLetters(text, span);
    for (const part of clipSpans(quoted, span)) quotedLetters += countLetters(text, part);
  }
  if (quotedLetters === 0) return 'indirect';
  return quotedLetters >= DIRECT_SHARE * letters ? 'direct' : 'mixed';
}

function countLetters(text: string, span: Span): number {
  return sliceSpan(text, span).match(LETTER_OR_DIGIT)?.length ?? 0;
}

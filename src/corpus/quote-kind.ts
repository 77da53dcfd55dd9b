import { clipSpans } from '../text/clip-spans.ts';
import type { Span } from '../text/span.ts';
import { quotedSpans } from './quoted-spans.ts';
import type { QuoteKind } from './vocabulary.ts';

/** From this share of quoted letters on a quote is direct: a word that the reporter slips in does not make it mixed. */
const DIRECT_SHARE = 0.95;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * The kind of a quote: `direct` when at least 95 % of its content's letters and digits stand inside double quotation marks,
 * `indirect` when none does, else `mixed`. The measure of PolNeAR (Newell, Margolin and Ruths 2018).
 */
export function quoteKind(text: string, paragraphs: readonly Span[], content: readonly Span[]): QuoteKind {
  return quoteKindAmong(text, quotedSpans(text, paragraphs), content);
}

/** The same for many quotes of one text: `quoted` is what `quotedSpans` found in it. */
export function quoteKindAmong(text: string, quoted: readonly Span[], content: readonly Span[]): QuoteKind {
  const quotedLetters = countLetters(
    text,
    content.flatMap((span) => clipSpans(quoted, span)),
  );
  if (quotedLetters === 0) return 'indirect';
  return quotedLetters >= DIRECT_SHARE * countLetters(text, content) ? 'direct' : 'mixed';
}

/** Letters and digits; no regular expression looks at those of ASCII, which are most. */
function countLetters(text: string, spans: readonly Span[]): number {
  let count = 0;
  for (const { startUtf16, endUtf16 } of spans) {
    for (let at = startUtf16; at < endUtf16; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < 128 ? isAsciiLetterOrDigit(unit) : isLetterOrDigit(text, at, endUtf16)) count += 1;
    }
  }
  return count;
}

function isAsciiLetterOrDigit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
}

/** A character of two code units counts at its first one. */
function isLetterOrDigit(text: string, at: number, end: number): boolean {
  const isPair = at + 1 < end && (text.charCodeAt(at) & 0xfc00) === 0xd800;
  return LETTER_OR_DIGIT.test(text.slice(at, isPair ? at + 2 : at + 1));
}

import { foldText } from './fold.ts';
import type { Span } from './span.ts';

/** A word as it is searched and counted: its span in the text and its folded form. */
export interface Token extends Span {
  readonly folded: string;
}

/**
 * Words are runs of letters, digits and their marks. In scripts written without spaces every character is a word, so that
 * a phrase query finds any stretch of them without a dictionary.
 */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{N}\p{M}])+/gu;

/** The words of a text in order. "Don’t panic" → don, t, panic. Punctuation and white space are no words. */
export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    startUtf16: match.index,
    endUtf16: match.index + match[0].length,
    folded: foldText(match[0]),
  })).filter((token) => token.folded !== '');
}

/** The folded words joined by single spaces: what the full-text indexes of all databases store. */
export function searchableText(text: string): string {
  return tokenize(text)
    .map((token) => token.folded)
    .join(' ');
}

/** Number of words as people count them: "don’t" and "cease-fire" are one each. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[’'\-.][\p{L}\p{N}\p{M}]+)*/gu)) count += 1;
  return count;
}

import { foldText } from './fold.ts';
import type { Span } from './span.ts';

/**
 * A word as it is searched and counted: its span in the text and its folded form, which holds nothing but letters, digits and
 * their marks. Where one printed character stands for two words (½ → 1, 2), both tokens have its span.
 */
export interface Token extends Span {
  readonly folded: string;
}

/** A character of a script written without spaces, with its marks. */
const UNSPACED =
  '(?=[\\p{L}\\p{N}\\p{M}])[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\uff9e\\uff9f]';
const WITH_MARKS = `${UNSPACED}[\\p{M}\\uff9e\\uff9f]*`;

/** A character of all other words; soft hyphens and joiners before it belong to the word. */
const SPACED = `(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}]`;
const NEXT = `[\\u00ad\\u200c\\u200d]*${SPACED}`;

/**
 * Words are runs of letters, digits and their marks. In scripts written without spaces every character is a word, so that
 * a phrase query finds any stretch of them without a dictionary. A run of more than 100 characters (no word, but a key or
 * a picture in letters) is cut, because databases limit the length of a word.
 */
const WORD = new RegExp(`${WITH_MARKS}|${SPACED}(?:${NEXT}){0,99}`, 'gu');

const PLAIN_WORD = /^[a-z0-9]+$/;

/** Most words are of ASCII letters, which needs no look at Unicode. */
const LONGEST_ASCII_WORD = 100;

/** The words of a text in order. "Don’t panic" → don, t, panic. Punctuation, emoji and white space are no words. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const start = at;
    let isAscii = true;
    for (let unit = text.charCodeAt(at); isInRun(unit); unit = text.charCodeAt(at)) {
      isAscii &&= unit < 128;
      at += 1;
    }
    if (at === start) continue;
    const run = text.slice(start, at);
    if (isAscii && run.length <= LONGEST_ASCII_WORD) {
      tokens.push({ startUtf16: start, endUtf16: at, folded: run.toLowerCase() });
    } else addWords(tokens, run, start);
  }
  return tokens;
}

/** No word goes beyond an ASCII character that is no letter or digit, or a mark of print. False after the end of the text. */
function isInRun(unit: number): boolean {
  return isAsciiWord(unit) || (unit >= 128 && !isPrintMark(unit));
}

function isAsciiWord(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
}

/** Dashes, curly quotation marks, bullets and dots: in no word, and in most paragraphs. */
function isPrintMark(unit: number): boolean {
  return unit >= 0x2010 && unit <= 0x2027;
}

function addWords(tokens: Token[], run: string, runStart: number): void {
  for (const { 0: word, index } of run.matchAll(WORD)) {
    const span = { startUtf16: runStart + index, endUtf16: runStart + index + word.length };
    for (const folded of foldedParts(word)) tokens.push({ ...span, folded });
  }
}

/** Folding may leave nothing of a word (a lone accent), or bring in what is no word: ½ is 1⁄2, the ligature ﷺ four words. */
function foldedParts(word: string): readonly string[] {
  const folded = foldText(word);
  return PLAIN_WORD.test(folded) ? [folded] : (folded.match(WORD) ?? []);
}

/** The folded words joined by single spaces: what the full-text indexes of all databases store. */
export function searchableText(text: string): string {
  return (text.length < LETTERS.length ? plainSearchableText(text) : undefined) ?? foldedWords(text).join(' ');
}

function foldedWords(text: string): readonly string[] {
  return tokenize(text).map(({ folded }) => folded);
}

/** The letters of a text on their way into a string, which takes a third of the time that cutting and joining words takes. */
const LETTERS = new Uint8Array(1 << 16);
const DECODER = new TextDecoder();
const SPACE = 0x20;

/** The searchable text where all words are of ASCII and not too long; undefined for others. */
function plainSearchableText(text: string): string | undefined {
  let [end, wordStart] = [0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isAsciiWord(unit)) LETTERS[end++] = lowerAscii(unit);
    else if (isInRun(unit) || end - wordStart > LONGEST_ASCII_WORD) return undefined;
    else if (end > wordStart) {
      LETTERS[end++] = SPACE;
      wordStart = end;
    }
  }
  return DECODER.decode(LETTERS.subarray(0, Math.max(0, end - 1)));
}

function lowerAscii(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
}

const COUNTED_WORD = new RegExp(`${WITH_MARKS}|(?!\\p{M})${SPACED}(?:[’'.-]?${NEXT})*`, 'gu');

/**
 * Number of words as people count them: "don’t", "cease-fire" and "3.5" are one each. In scripts written without spaces
 * every character counts.
 */
export function countWords(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const start = at;
    let words = 0;
    let isPlain = true;
    let isInWord = false;
    /** Whether the last character joins the word before it to one that may follow. */
    let isJoining = false;
    for (; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (isAsciiWord(unit)) {
        if (!isInWord && !isJoining) words += 1;
        isInWord = true;
        isJoining = false;
      } else if (isJoiner(unit)) {
        isJoining = isInWord;
        isInWord = false;
      } else if (unit >= 128 && !isPrintMark(unit)) isPlain = false;
      else break;
    }
    count += isPlain ? words : (text.slice(start, at).match(COUNTED_WORD)?.length ?? 0);
  }
  return count;
}

/** Apostrophes, the full stop and the hyphen. */
function isJoiner(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2e || unit === 0x2d;
}

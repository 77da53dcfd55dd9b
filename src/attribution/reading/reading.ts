import type { Article } from '../../corpus/article.ts';
import { quotedSpans } from '../../corpus/quoted-spans.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { CHARACTER, characterClass } from './character-class.ts';
import { findQuotations, type Quotation } from './find-quotations.ts';
import { type PrintedWord, printedWord } from './printed-word.ts';
import { tokenEnd } from './token-ends.ts';

/** A run of tokens, half-open. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** The tokens of a text, words and signs, in columns: token `i` has the `i`th entry of each. */
export interface Tokens {
  readonly count: number;
  readonly startUtf16: Uint32Array;
  readonly endUtf16: Uint32Array;
  /** Index of its paragraph, sentence. */
  readonly paragraph: Uint32Array;
  readonly sentence: Uint32Array;
  /** Index of the quotation that it stands in, marks included; -1 outside. */
  readonly quotation: Int32Array;
}

/** The tokens, paragraphs and sentences of an article. Text outside of paragraphs is skipped. */
export interface CutText {
  readonly tokens: Tokens;
  /** In step with the paragraphs of the article. */
  readonly paragraphs: readonly TokenRange[];
  /** No sentence goes over the end of its paragraph. */
  readonly sentences: readonly TokenRange[];
}

/** An article as the attributor sees it: its words, and what of them is quoted. */
export interface Reading extends CutText {
  readonly article: Article;
  readonly text: string;
  /** Token as printed, and in lower case with straight apostrophes; '' outside the text. */
  readonly word: (token: number) => string;
  readonly lower: (token: number) => string;
  /** In reading order; `first` is the opening mark, `end` stands after the closing one where there is one. */
  readonly quotations: readonly (Quotation & TokenRange)[];
  /** What stands inside double marks, as `quotedSpans` finds it. */
  readonly quoted: readonly Span[];
}

/** Reads an article: its tokens, sentences and quotations. Takes time in proportion to its length. */
export function readArticle(article: Article): Reading {
  const { text } = article;
  const cut = cutText(article);
  const words = printedWords(text, cut.tokens);
  const quoted = quotedSpans(text, article.paragraphs);
  const quotations = cover(cut.tokens, findQuotations(text, article.paragraphs, quoted));
  return {
    ...cut,
    article,
    text,
    word: (token) => (token < 0 ? '' : (words[token]?.printed ?? '')),
    lower: (token) => (token < 0 ? '' : (words[token]?.lower ?? '')),
    quotations,
    quoted,
  };
}

/** Reads an article as far as its tokens and sentences. */
export function cutText({ text, paragraphs, language }: Pick<Article, 'text' | 'paragraphs' | 'language'>): CutText {
  const starts: number[] = [];
  const ends: number[] = [];
  const ranges = paragraphs.map((paragraph) => addTokens(text, paragraph, starts, ends));
  const tokens = columns(starts, ends);
  ranges.forEach(({ first, end }, index) => tokens.paragraph.fill(index, first, end));
  return { tokens, paragraphs: ranges, sentences: cutSentences(tokens, splitSentences(text, language)) };
}

function addTokens(text: string, { startUtf16, endUtf16 }: Span, starts: number[], ends: number[]): TokenRange {
  const first = starts.length;
  let at = startUtf16;
  while (at < endUtf16) {
    if (characterClass(text.charCodeAt(at)) === CHARACTER.space) {
      at += 1;
      continue;
    }
    starts.push(at);
    at = tokenEnd(text, at, endUtf16);
    ends.push(at);
  }
  return { first, end: starts.length };
}

function printedWords(text: string, { count, startUtf16, endUtf16 }: Tokens): PrintedWord[] {
  const words: PrintedWord[] = [];
  for (let token = 0; token < count; token += 1) {
    words.push(printedWord(text, startUtf16[token] ?? 0, endUtf16[token] ?? 0));
  }
  return words;
}

function columns(starts: readonly number[], ends: readonly number[]): Tokens {
  const count = starts.length;
  return {
    count,
    startUtf16: new Uint32Array(starts),
    endUtf16: new Uint32Array(ends),
    paragraph: new Uint32Array(count),
    sentence: new Uint32Array(count),
    quotation: new Int32Array(count).fill(-1),
  };
}

/** The sentences as runs of tokens, cut where a paragraph ends, with the column that tells each token its sentence. */
function cutSentences({ count, startUtf16, paragraph, sentence }: Tokens, spans: readonly Span[]): TokenRange[] {
  const ranges: TokenRange[] = [];
  let [first, at] = [0, 0];
  for (let token = 0; token < count; token += 1) {
    const before = at;
    at = spanAfter(spans, at, startUtf16[token] ?? 0);
    if (token > first && (at > before || paragraph[token] !== paragraph[token - 1])) {
      ranges.push({ first, end: token });
      first = token;
    }
    sentence[token] = ranges.length;
  }
  return count === 0 ? ranges : [...ranges, { first, end: count }];
}

/** Index of the first span from `at` on that ends after `offset`. */
function spanAfter(spans: readonly Span[], at: number, offset: number): number {
  let index = at;
  while (index < spans.length && (spans[index]?.endUtf16 ?? 0) <= offset) index += 1;
  return index;
}

/** Gives each of the quotations, which are in order, the tokens that start in it, and tells these its index. */
function cover({ count, startUtf16, quotation }: Tokens, quotations: readonly Quotation[]): (Quotation & TokenRange)[] {
  let token = 0;
  return quotations.map((span, index) => {
    while (token < count && (startUtf16[token] ?? 0) < span.startUtf16) token += 1;
    const first = token;
    while (token < count && (startUtf16[token] ?? 0) < span.endUtf16) token += 1;
    quotation.fill(index, first, token);
    const { mark, isClosed } = span;
    return { startUtf16: span.startUtf16, endUtf16: span.endUtf16, mark, isClosed, first, end: token };
  });
}

import { quotedSpans } from '../../corpus/quoted-spans.ts';
import type { Span } from '../../text/span.ts';

/** A stretch inside quotation marks, the marks included, as far as it goes in one paragraph. */
export interface Quotation extends Span {
  /** British print uses single marks; one inside a double pair is a quote within a quote and not listed. */
  readonly mark: 'double' | 'single';
  /** False when the paragraph ends before the closing mark: the next one goes on. */
  readonly isClosed: boolean;
}

const CLOSING_MARK = /["“”»」]$/u;

/**
 * The quotations of a text in reading order, none inside another. Double marks as `quotedSpans` pairs them. Single marks
 * (‘…’, '…' or ''…'') count outside double ones, where the first opens after white space and the last stands after a letter or
 * stop and before white space or a sign, so that apostrophes are none: the boys’ school, ’tis, rock ’n’ roll.
 */
export function findQuotations(
  text: string,
  paragraphs: readonly Span[],
  quoted: readonly Span[] = quotedSpans(text, paragraphs),
): Quotation[] {
  const doubles = quoted.map((span) => ({
    startUtf16: span.startUtf16,
    endUtf16: span.endUtf16,
    mark: 'double' as const,
    isClosed: span.endUtf16 - span.startUtf16 > 1 && CLOSING_MARK.test(text.charAt(span.endUtf16 - 1)),
  }));
  const singles = paragraphs.flatMap((paragraph) => singleQuotations(text, paragraph));
  if (singles.length === 0) return doubles;
  return merged(doubles, singles);
}

const OPENING = /(?<![\p{L}\p{N}'])(?:''?|‘)(?=[\p{L}\p{N}[(£$…])/gu;
const CLOSING = /(?<=[\p{L}\p{N}.,!?…;:)\]—-])(?:''?|’)(?![\p{L}\p{N}'])/gu;

/** A closing mark after s and before a lower-case word is rather a plural's: the boys’ school. */
const PLURAL = /s['’] \p{Ll}/u;

/** A double mark as typewriters have it, of two single ones; it closes only what it opened. */
const TYPED = "''";

/** A single quotation, and whether a comma or stop before its closing mark shows that somebody speaks. */
interface Single extends Quotation {
  readonly isSpeech: boolean;
}

const STOP = /[,.!?…”"]/u;

function singleQuotations(text: string, { startUtf16, endUtf16 }: Span): Single[] {
  const paragraph = text.slice(startUtf16, endUtf16);
  if (!/['‘]/u.test(paragraph)) return [];
  let closings: Closings | undefined;
  const found: Single[] = [];
  let readTo = 0;
  for (const { 0: mark, index: open } of paragraph.matchAll(OPENING)) {
    if (open < readTo) continue;
    closings ??= new Closings(paragraph);
    const close = closings.after(open, mark);
    if (close === undefined) continue;
    readTo = close + (mark === TYPED ? 2 : 1);
    const span = { startUtf16: startUtf16 + open, endUtf16: startUtf16 + readTo };
    found.push({ ...span, mark: 'single', isClosed: true, isSpeech: STOP.test(paragraph.charAt(close - 1)) });
  }
  return found;
}

/** The closing single marks of a paragraph; asked for ever later places, so that each is passed once. */
class Closings {
  readonly #typed: number[] = [];
  readonly #plain: number[] = [];
  /** The last plain mark closes, even where it could be a plural's. */
  readonly #last: number;
  #nextTyped = 0;
  #nextPlain = 0;

  constructor(paragraph: string) {
    let last = -1;
    for (const { 0: mark, index: at } of paragraph.matchAll(CLOSING)) {
      if (mark === TYPED) this.#typed.push(at);
      else last = at;
      if (mark !== TYPED && !PLURAL.test(paragraph.slice(at - 1, at + 3))) this.#plain.push(at);
    }
    this.#last = last;
  }

  /** Where the quotation closes that the mark opens at `open`; undefined when nothing closes it. */
  after(open: number, mark: string): number | undefined {
    if (mark === TYPED) {
      while ((this.#typed[this.#nextTyped] ?? Infinity) <= open) this.#nextTyped += 1;
      return this.#typed[this.#nextTyped];
    }
    while ((this.#plain[this.#nextPlain] ?? Infinity) <= open) this.#nextPlain += 1;
    return this.#plain[this.#nextPlain] ?? (this.#last > open ? this.#last : undefined);
  }
}

/**
 * Both lists in reading order. Of a single quotation and a double one that touch, the double one stays, unless it lies inside the
 * single one: ‘The sign said “Closed”,’ she said.
 */
function merged(doubles: readonly Quotation[], singles: readonly Single[]): Quotation[] {
  const all: Quotation[] = [];
  let at = 0;
  for (const { isSpeech, ...single } of singles) {
    while (endOf(doubles[at]) <= single.startUtf16) all.push(...doubles.slice(at, ++at));
    let next = at;
    while (endOf(doubles[next]) < single.endUtf16) next += 1;
    const isCrossed = (doubles[next]?.startUtf16 ?? Infinity) < single.endUtf16;
    if (isCrossed || (next > at && !isSpeech)) continue;
    all.push(single);
    at = next;
  }
  return [...all, ...doubles.slice(at)];
}

/** Infinity behind the last one. */
function endOf(quotation: Quotation | undefined): number {
  return quotation?.endUtf16 ?? Infinity;
}

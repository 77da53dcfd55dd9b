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
 * (‘…’ or '…') count outside double ones, where the first opens after white space and the last stands after a letter or
 * stop and before white space or a sign, so that apostrophes are none: the boys’ school, ’tis, rock ’n’ roll.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const doubles = quotedSpans(text, paragraphs).map((span) => ({
    ...span,
    mark: 'double' as const,
    isClosed: span.endUtf16 - span.startUtf16 > 1 && CLOSING_MARK.test(text.slice(span.startUtf16 + 1, span.endUtf16)),
  }));
  const singles = paragraphs.flatMap((paragraph) => singleQuotations(text, paragraph));
  if (singles.length === 0) return doubles;
  return merged(doubles, singles);
}

const OPENING = /(?<![\p{L}\p{N}])['‘](?=[\p{L}\p{N}[(£$…])/gu;
const CLOSING = /(?<=[\p{L}\p{N}.,!?…;:)\]])['’](?![\p{L}\p{N}])/gu;

/** A closing mark after s and before a lower-case word is rather a plural's: the boys’ school. */
const PLURAL = /s['’] \p{Ll}/u;

function singleQuotations(text: string, { startUtf16, endUtf16 }: Span): Quotation[] {
  const paragraph = text.slice(startUtf16, endUtf16);
  if (!/['‘]/u.test(paragraph)) return [];
  const closings = Array.from(paragraph.matchAll(CLOSING), ({ index }) => index);
  const found: Quotation[] = [];
  let [readTo, next] = [0, 0];
  for (const { index: open } of paragraph.matchAll(OPENING)) {
    if (open < readTo) continue;
    while (next < closings.length && (closings[next] ?? 0) <= open) next += 1;
    let close = next;
    while (
      close < closings.length - 1 &&
      PLURAL.test(paragraph.slice((closings[close] ?? 0) - 1, (closings[close] ?? 0) + 3))
    )
      close += 1;
    const at = closings[close];
    if (at === undefined) break;
    next = close + 1;
    readTo = at + 1;
    found.push({ startUtf16: startUtf16 + open, endUtf16: startUtf16 + readTo, mark: 'single', isClosed: true });
  }
  return found;
}

/** Both lists in reading order, without single quotations that touch a double one. */
function merged(doubles: readonly Quotation[], singles: readonly Quotation[]): Quotation[] {
  const all: Quotation[] = [];
  let at = 0;
  for (const single of singles) {
    while (at < doubles.length && (doubles[at]?.endUtf16 ?? 0) <= single.startUtf16)
      all.push(...doubles.slice(at, ++at));
    const next = doubles[at];
    if (next === undefined || next.startUtf16 >= single.endUtf16) all.push(single);
  }
  return [...all, ...doubles.slice(at)];
}

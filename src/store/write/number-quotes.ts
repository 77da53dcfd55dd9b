import type { Annotation } from '../../corpus/annotation.ts';
import type { Quote } from '../../corpus/quote.ts';
import { compareSpans, hullOf } from '../../text/span.ts';
import type { LayerAnnotation, NumberedQuote } from './article-annotations.ts';

/** Quotes with their numbers, and the first number that was never given. */
export type Numbered = Pick<LayerAnnotation, 'quotes' | 'nextNumber'>;

/**
 * Numbers the quotes of a layer, so that ids last: a quote whose content stands where it stood `before` keeps its number; else
 * the number that its document gives holds, unless it was given before; else it gets, in reading order, one that was never used.
 */
export function numberQuotes(annotation: Annotation, before: LayerAnnotation | undefined): Numbered {
  const kept = new Map(before?.quotes.map((quote) => [placeOf(quote), quote.number]));
  const free = before?.nextNumber ?? 1;
  const isNew = (number: number | undefined): number is number => number !== undefined && number >= free;
  const wanted = annotation.quotes.map((quote) => {
    const declared = isNew(quote.number) ? quote.number : undefined;
    return { quote, number: kept.get(placeOf(quote)) ?? declared };
  });
  const last = wanted.reduce((most, { number = 0 }) => Math.max(most, number), 0);
  let nextNumber = Math.max(free, annotation.nextNumber ?? 1, last + 1);
  const quotes = wanted
    .sort((a, b) => compareSpans(hullOf(a.quote.content), hullOf(b.quote.content)))
    .map(({ quote, number }): NumberedQuote => ({ ...quote, number: number ?? nextNumber++ }));
  return { quotes, nextNumber };
}

function placeOf({ content }: Quote): string {
  return content.map(({ startUtf16, endUtf16 }) => `${startUtf16}-${endUtf16}`).join(' ');
}

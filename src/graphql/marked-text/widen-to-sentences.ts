import { hullOf, overlaps, type Span } from '../../text/span.ts';

/**
 * The span widened to whole sentences, and to `count` sentences more on either side. With a count of 0, or where no sentence
 * touches the span, it stays as it is. `sentences` are in reading order.
 */
export function widenToSentences(span: Span, sentences: readonly Span[], count: number): Span {
  const first = sentences.findIndex((sentence) => overlaps(sentence, span));
  if (count === 0 || first === -1) return span;
  const last = sentences.findLastIndex((sentence) => overlaps(sentence, span));
  return hullOf([span, ...sentences.slice(Math.max(0, first - count), last + count + 1)]);
}

import type { Mention } from '../../corpus/mention.ts';
import type { Span } from '../../text/span.ts';
import type { LayerAnnotation, NumberedQuote } from './article-annotations.ts';
import { contentHash } from './content-hash.ts';

/**
 * SHA-256 over what a layer says about an article, as stored: the same whether it was just read from a file or comes from the
 * database. Speakers count by id, since their names can be declared anew.
 */
export function annotationHash(
  article: string,
  annotation: Omit<LayerAnnotation, 'documentHash' | 'provenance'>,
): string {
  const { layer, quotes, mentions, nextNumber } = annotation;
  const inOrder = [...quotes].sort((a, b) => a.number - b.number);
  return contentHash([
    article,
    [layer.name, layer.method, layer.annotator, layer.createdAt],
    nextNumber,
    inOrder.map(quoteFacts),
    mentions.map(mentionFacts),
  ]);
}

function quoteFacts(quote: NumberedQuote): readonly unknown[] {
  const { number, kind, content, cue, source, sourceKind, speaker, confidence, evidence, status } = quote;
  const reasons = evidence.map(({ rule, explanation, spans }) => [rule, explanation, places(spans)]);
  return [
    [number, kind, sourceKind, status, speaker?.id, confidence],
    [places(content), cue && [places(cue.spans), cue.lemma, cue.class], places(source)],
    reasons,
  ];
}

function mentionFacts({ kind, speaker, ...span }: Mention): readonly unknown[] {
  return [kind, speaker.id, places([span])];
}

function places(spans: readonly Span[]): readonly (readonly number[])[] {
  return spans.map(({ startUtf16, endUtf16 }) => [startUtf16, endUtf16]);
}

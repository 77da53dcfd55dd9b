import type { Article } from '../../corpus/article.ts';
import type { Mention } from '../../corpus/mention.ts';
import type { Quote } from '../../corpus/quote.ts';
import type { SpeakerReference } from '../../corpus/speaker.ts';
import { OffsetIndex } from '../../text/offsets.ts';
import { sliceSpan, type Span } from '../../text/span.ts';

/** What a line says besides what it must. */
export interface LineOptions {
  /** Adds "evidence" to each quote, the ids of speakers, and the mentions of the article. */
  readonly evidence: boolean;
}

/** What a layer says about an article, as it comes from an annotator. */
export interface LineContent {
  readonly quotes: readonly Quote[];
  readonly mentions: readonly Mention[];
}

/**
 * One line of JSON, without its line feed, that says what the layer of this name found in the article. Every key is always there,
 * in the same order; offsets are code points; kinds of speakers are in capitals. `readAnnotation` reads it.
 */
export function writeAnnotationLine(
  article: Article,
  layer: string,
  { quotes, mentions }: LineContent,
  { evidence }: LineOptions,
): string {
  const index = new OffsetIndex(article.text);
  const place = (span: Span) => ({ ...index.spanFromUtf16(span, 'code-point'), text: sliceSpan(article.text, span) });
  const speakerOf = ({ id, name, kind }: SpeakerReference) => ({
    ...(evidence && { id }),
    name,
    kind: kind.toUpperCase(),
  });
  return JSON.stringify({
    article: article.id,
    layer,
    offsetUnit: 'code-point',
    ...(evidence && {
      mentions: mentions.map((mention) => ({
        ...place(mention),
        kind: mention.kind,
        speaker: speakerOf(mention.speaker),
      })),
    }),
    quotes: quotes.map((quote) => ({
      kind: quote.kind,
      content: quote.content.map(place),
      cue: (quote.cue?.spans ?? []).map(place),
      source: quote.source.map(place),
      speaker: quote.speaker ? speakerOf(quote.speaker) : null,
      sourceKind: quote.sourceKind,
      confidence: quote.confidence === undefined ? null : Math.round(quote.confidence * 1e4) / 1e4,
      ...(evidence && { evidence: quote.evidence.map((step) => ({ ...step, spans: step.spans.map(place) })) }),
    })),
  });
}

/** What the front of a line tells: which article, which layer, and whether with evidence. Undefined when it is no such line. */
export function readLineFront(
  front: string,
): { readonly article: string; readonly layer: string; readonly evidence: boolean } | undefined {
  const [, article, layer, next] = LINE_FRONT.exec(front) ?? [];
  if (article === undefined || layer === undefined) return undefined;
  return { article: String(JSON.parse(article)), layer: String(JSON.parse(layer)), evidence: next === 'mentions' };
}

const TEXT = String.raw`("(?:[^"\\]|\\.)*")`;
const LINE_FRONT = new RegExp(`^\\{"article":${TEXT},"layer":${TEXT},"offsetUnit":"code-point","(quotes|mentions)":`);

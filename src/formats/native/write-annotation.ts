import type { Annotation } from '../../corpus/annotation.ts';
import type { Article } from '../../corpus/article.ts';
import type { Mention } from '../../corpus/mention.ts';
import { offsetsOf } from '../../corpus/offsets-of.ts';
import type { Quote } from '../../corpus/quote.ts';
import type { SpeakerReference } from '../../corpus/speaker.ts';
import type { OffsetUnit } from '../../text/offsets.ts';
import { sliceSpan } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import type { AnnotationDocument, MentionDocument, QuoteDocument } from './annotation-schema.ts';
import { NATIVE_FORMATS } from './native-formats.ts';
import { omitUndefined } from './omit-undefined.ts';
import type { SpanDocument } from './span-schema.ts';
import type { SpeakerReferenceDocument } from './speaker-reference-schema.ts';

/**
 * The document of an annotation, every span with its offsets in `unit` and its text. Reading it gives the annotation back.
 * Throws when `article` is not the one that was annotated.
 */
export function writeAnnotation(annotation: Annotation, article: Article, unit: OffsetUnit): AnnotationDocument {
  if (annotation.article !== article.id)
    throw new Error(`The annotation is of ${annotation.article}, not of ${article.id}.`);
  const { name, method, annotator, createdAt } = annotation.layer;
  const index = offsetsOf(article);
  const write = (span: Span): SpanDocument => ({
    ...index.spanFromUtf16(span, unit),
    text: sliceSpan(article.text, span),
  });
  const mentions = annotation.mentions.map((mention) => mentionDocument(mention, write));
  return omitUndefined({
    format: NATIVE_FORMATS.annotation,
    article: annotation.article,
    layer: { name, method, annotator, createdAt },
    offsetUnit: unit,
    quotes: annotation.quotes.map((quote) => quoteDocument(quote, write)),
    mentions: orAbsent(mentions),
    nextNumber: annotation.nextNumber,
  });
}

type WriteSpan = (span: Span) => SpanDocument;

function quoteDocument(quote: Quote, write: WriteSpan): QuoteDocument {
  return omitUndefined({
    number: quote.number,
    kind: quote.kind,
    content: quote.content.map(write),
    cue: quote.cue?.spans.map(write),
    cueLemma: quote.cue?.lemma,
    cueClass: quote.cue?.class,
    source: orAbsent(quote.source.map(write)),
    sourceKind: quote.sourceKind,
    speaker: quote.speaker && speakerDocument(quote.speaker),
    confidence: quote.confidence,
    evidence: orAbsent(
      quote.evidence.map(({ rule, explanation, spans }) =>
        omitUndefined({ rule, explanation, spans: orAbsent(spans.map(write)) }),
      ),
    ),
    status: quote.status === 'unreviewed' ? undefined : quote.status,
  });
}

function mentionDocument(mention: Mention, write: WriteSpan): MentionDocument {
  return { ...write(mention), kind: mention.kind, speaker: speakerDocument(mention.speaker) };
}

function speakerDocument({ id, name, kind }: SpeakerReference): SpeakerReferenceDocument {
  return { id, name, kind };
}

function orAbsent<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

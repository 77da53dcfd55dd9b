import type {
  AnnotationDraft,
  MentionDraft,
  QuoteDraft,
  SpanDraft,
  SpeakerReferenceDraft,
} from '../../corpus/draft.ts';
import type { Layer } from '../../corpus/layer.ts';
import type { Checked } from '../../corpus/problem.ts';
import { ANNOTATION_METHODS, type AnnotationMethod } from '../../corpus/vocabulary.ts';
import { ANNOTATION_SCHEMA } from './annotation-schema.ts';
import type { AnnotationDocument, LayerDocument, MentionDocument, QuoteDocument } from './annotation-schema.ts';
import { DocumentValidator } from './document-validator.ts';
import { inFileCase } from './in-file-case.ts';
import type { SpanDocument } from './span-schema.ts';
import type { SpeakerReferenceDocument } from './speaker-reference-schema.ts';

const VALIDATOR = new DocumentValidator<AnnotationDocument>(ANNOTATION_SCHEMA);

/** Time of a layer of which only the name is known. A real time would make every import of the same file another layer. */
const UNKNOWN_TIME = '1970-01-01T00:00:00Z';

/** The draft in an annotation document, with or without its "format". */
export function readAnnotation(json: unknown, file: string): Checked<AnnotationDraft> {
  const { value: document, problems } = VALIDATOR.check(inFileCase(json), file);
  if (problems) return { problems };
  return {
    value: {
      type: 'annotation',
      article: document.article,
      layer: layerOf(document.layer),
      offsetUnit: document.offsetUnit ?? 'code-point',
      quotes: document.quotes.map(quoteOf),
      mentions: (document.mentions ?? []).map(mentionOf),
      nextNumber: document.nextNumber ?? undefined,
    },
  };
}

function layerOf(layer: string | LayerDocument): Layer {
  if (typeof layer === 'string') {
    return { name: layer, method: methodOf(layer), annotator: layer, createdAt: UNKNOWN_TIME };
  }
  const { name, method, annotator, createdAt } = layer;
  return { name, method, annotator, createdAt };
}

/** The layers that this program makes are called by their method: `model-1`, `rules-1`. */
function methodOf(layer: string): AnnotationMethod {
  const [, method] = /^(model|rules)-\d+$/.exec(layer) ?? [];
  return ANNOTATION_METHODS.find((known) => known === method) ?? 'imported';
}

function quoteOf(quote: QuoteDocument): QuoteDraft {
  return {
    number: quote.number ?? undefined,
    kind: quote.kind ?? undefined,
    content: spansOf(quote.content),
    cue: spansOf(quote.cue),
    cueLemma: quote.cueLemma ?? undefined,
    cueClass: quote.cueClass ?? undefined,
    source: spansOf(quote.source),
    sourceKind: quote.sourceKind ?? undefined,
    speaker: quote.speaker ? speakerOf(quote.speaker) : undefined,
    confidence: quote.confidence ?? undefined,
    evidence: (quote.evidence ?? []).map(({ rule, explanation, spans }) => ({
      rule,
      explanation,
      spans: spansOf(spans),
    })),
    status: quote.status ?? undefined,
  };
}

function mentionOf(mention: MentionDocument): MentionDraft {
  return { ...spanOf(mention), kind: mention.kind, speaker: speakerOf(mention.speaker) };
}

function speakerOf({ id, name, kind }: SpeakerReferenceDocument): SpeakerReferenceDraft {
  return { id: id ?? undefined, name, kind };
}

function spansOf(spans: readonly SpanDocument[] | null | undefined): SpanDraft[] {
  return (spans ?? []).map(spanOf);
}

function spanOf({ start, end, text }: SpanDocument): SpanDraft {
  return { start, end, text: text ?? undefined };
}

import {
  ANNOTATION_METHODS,
  CUE_CLASSES,
  MENTION_KINDS,
  QUOTE_KINDS,
  REVIEW_STATUSES,
  SOURCE_KINDS,
} from '../../corpus/vocabulary.ts';
import type {
  AnnotationMethod,
  CueClass,
  MentionKind,
  QuoteKind,
  ReviewStatus,
  SourceKind,
} from '../../corpus/vocabulary.ts';
import { OFFSET_UNITS } from '../../text/offsets.ts';
import type { OffsetUnit } from '../../text/offsets.ts';
import { document, list, object, optionalList, optionalString, optionalWord, string, word } from './json-schema.ts';
import type { Optional } from './json-schema.ts';
import { NATIVE_FORMATS } from './native-formats.ts';
import { SPAN_PROPERTIES, SPAN_SCHEMA } from './span-schema.ts';
import type { SpanDocument } from './span-schema.ts';
import { OPTIONAL_SPEAKER_REFERENCE_SCHEMA, SPEAKER_REFERENCE_SCHEMA } from './speaker-reference-schema.ts';
import type { SpeakerReferenceDocument } from './speaker-reference-schema.ts';

/** A layer as an annotation document gives it. */
export interface LayerDocument {
  readonly name: string;
  readonly method: AnnotationMethod;
  readonly annotator: string;
  readonly createdAt: string;
}

/** A step of reasoning as an annotation document gives it. */
export interface EvidenceDocument {
  readonly rule: string;
  readonly explanation: string;
  readonly spans?: Optional<readonly SpanDocument[]>;
}

/** A quote as an annotation document gives it. */
export interface QuoteDocument {
  readonly number?: Optional<number>;
  readonly kind?: Optional<QuoteKind>;
  readonly content: readonly SpanDocument[];
  readonly cue?: Optional<readonly SpanDocument[]>;
  readonly cueLemma?: Optional<string>;
  readonly cueClass?: Optional<CueClass>;
  readonly source?: Optional<readonly SpanDocument[]>;
  readonly sourceKind?: Optional<SourceKind>;
  readonly speaker?: Optional<SpeakerReferenceDocument>;
  readonly confidence?: Optional<number>;
  readonly evidence?: Optional<readonly EvidenceDocument[]>;
  readonly status?: Optional<ReviewStatus>;
}

/** A mention as an annotation document gives it. */
export interface MentionDocument extends SpanDocument {
  readonly kind: MentionKind;
  readonly speaker: SpeakerReferenceDocument;
}

/** An annotation document: what one layer says about one article. */
export interface AnnotationDocument {
  readonly format?: typeof NATIVE_FORMATS.annotation;
  readonly article: string;
  readonly layer: string | LayerDocument;
  readonly offsetUnit?: Optional<OffsetUnit>;
  readonly quotes: readonly QuoteDocument[];
  readonly mentions?: Optional<readonly MentionDocument[]>;
  readonly nextNumber?: Optional<number>;
}

const span = { $ref: '#/definitions/span' };
const speaker = { $ref: '#/definitions/speaker' };

const LAYER_SCHEMA = {
  description: 'The set of annotations to which these belong; a bare name means an imported layer of unknown time.',
  ...object(
    {
      name: string('Legible name: gold. Part of every quote id.'),
      method: word('How the annotations came about.', ANNOTATION_METHODS),
      annotator: string("Annotator's name, or program and version."),
      createdAt: string('Date and time with zone after RFC 3339: 2026-01-31T12:00:00Z.'),
    },
    ['name', 'method', 'annotator', 'createdAt'],
  ),
  type: ['object', 'string'],
};

const EVIDENCE_SCHEMA = object(
  {
    rule: string('Name of the rule that applied.'),
    explanation: string('The step in words.'),
    spans: optionalList('The stretches of text that it rests on.', span),
  },
  ['rule', 'explanation'],
);

const NUMBER = { type: ['integer', 'null'], minimum: 1, maximum: 999_999_999 };

const QUOTE_SCHEMA = object(
  {
    number: { description: 'Number in its layer and article, part of its id. Absent: one is given.', ...NUMBER },
    kind: optionalWord('Absent: worked out from the quotation marks around the content.', QUOTE_KINDS),
    content: { ...list('What was said; several spans when the cue interrupts it.', span), minItems: 1 },
    cue: optionalList('The words that introduce it: said, according to.', span),
    cueLemma: optionalString('Dictionary form of the cue. Absent: worked out.'),
    cueClass: optionalWord('What the cue claims about the statement. Absent: worked out.', CUE_CLASSES),
    source: optionalList('The words that name who said it.', span),
    sourceKind: optionalWord('How the source is named. Absent: worked out.', SOURCE_KINDS),
    speaker: { $ref: '#/definitions/speakerOrNull' },
    confidence: { description: '0 to 1.', type: ['number', 'null'], minimum: 0, maximum: 1 },
    evidence: optionalList('Why this speaker, step by step.', EVIDENCE_SCHEMA),
    status: optionalWord('Verdict of a reviewer. Absent: unreviewed.', REVIEW_STATUSES),
  },
  ['content'],
);

const MENTION_SCHEMA = object(
  { ...SPAN_PROPERTIES, kind: word('How the text names the speaker.', MENTION_KINDS), speaker },
  ['start', 'end', 'kind', 'speaker'],
);

/** JSON Schema of an annotation document. */
export const ANNOTATION_SCHEMA = document('Whosaid annotation', NATIVE_FORMATS.annotation, {
  description: 'What one layer says about one article, stand-off. An empty list of quotes says: read, and none found.',
  definitions: {
    span: SPAN_SCHEMA,
    speaker: SPEAKER_REFERENCE_SCHEMA,
    speakerOrNull: {
      description: 'Who said it. Absent or null: the text does not let one tell.',
      ...OPTIONAL_SPEAKER_REFERENCE_SCHEMA,
    },
  },
  properties: {
    article: string('Id of the article, without prefix.'),
    layer: LAYER_SCHEMA,
    offsetUnit: optionalWord('What offsets count. Absent: code-point.', OFFSET_UNITS),
    quotes: list('The quotes, each as content, cue and source.', QUOTE_SCHEMA),
    mentions: optionalList('Places where the text speaks of somebody.', MENTION_SCHEMA),
    nextNumber: {
      description: 'First number that no quote of the layer ever had here. Absent: as the quotes tell.',
      ...NUMBER,
    },
  },
  required: ['article', 'layer', 'quotes'],
});

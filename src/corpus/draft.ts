import type { OffsetUnit } from '../text/offsets.ts';
import type { ArticleMetadata } from './article.ts';
import type { Correction } from './correction.ts';
import type { Layer } from './layer.ts';
import type { Speaker } from './speaker.ts';
import type {
  CueClass,
  MentionKind,
  ParagraphKind,
  QuoteKind,
  ReviewStatus,
  SourceKind,
  SpeakerKind,
} from './vocabulary.ts';

/**
 * Drafts are what a file says, read but not yet checked against the text: offsets in the file's own unit, speakers by name.
 * `checkArticle` and `checkAnnotation` turn them into domain objects or into problems.
 */
export interface SpanDraft {
  readonly start: number;
  readonly end: number;
  /** The text that the writer of the file saw there. */
  readonly text: string | undefined;
}

/** A paragraph of an article, with the text that stands between the paragraph before it and this one. */
export interface ParagraphDraft {
  readonly kind: ParagraphKind;
  readonly text: string;
  readonly before: string;
}

/** An article as a file gives it: its text is the paragraphs in order, each after its `before`, then `textAfter`. */
export interface ArticleDraft extends ArticleMetadata {
  readonly type: 'article';
  readonly id: string;
  readonly paragraphs: readonly ParagraphDraft[];
  readonly textAfter: string;
}

/** A speaker as an annotation names it; without an id, the name makes it. */
export interface SpeakerReferenceDraft {
  readonly id: string | undefined;
  readonly name: string;
  readonly kind: SpeakerKind;
}

/** A quote as a file gives it; what is undefined is worked out from the text. */
export interface QuoteDraft {
  readonly number: number | undefined;
  /** Declared kind; undefined: computed from the quotation marks of the text. */
  readonly kind: QuoteKind | undefined;
  readonly content: readonly SpanDraft[];
  readonly cue: readonly SpanDraft[];
  readonly cueLemma: string | undefined;
  readonly cueClass: CueClass | undefined;
  readonly source: readonly SpanDraft[];
  readonly sourceKind: SourceKind | undefined;
  readonly speaker: SpeakerReferenceDraft | undefined;
  readonly confidence: number | undefined;
  readonly evidence: readonly {
    readonly rule: string;
    readonly explanation: string;
    readonly spans: readonly SpanDraft[];
  }[];
  readonly status: ReviewStatus | undefined;
}

export interface MentionDraft extends SpanDraft {
  readonly kind: MentionKind;
  readonly speaker: SpeakerReferenceDraft;
}

/** What one layer says about one article, as a file gives it. */
export interface AnnotationDraft {
  readonly type: 'annotation';
  readonly article: string;
  readonly layer: Layer;
  readonly offsetUnit: OffsetUnit;
  readonly quotes: readonly QuoteDraft[];
  readonly mentions: readonly MentionDraft[];
  readonly nextNumber: number | undefined;
}

/** Name, licence and language of a corpus as a whole. */
export interface CorpusDraft {
  readonly type: 'corpus';
  readonly name: string;
  readonly description: string | undefined;
  readonly licence: string | undefined;
  readonly language: string;
}

export interface SpeakersDraft {
  readonly type: 'speakers';
  readonly speakers: readonly Speaker[];
}

export interface CorrectionsDraft {
  readonly type: 'corrections';
  readonly corrections: readonly Correction[];
}

/** One document of any kind. */
export type Draft = ArticleDraft | AnnotationDraft | CorpusDraft | SpeakersDraft | CorrectionsDraft;

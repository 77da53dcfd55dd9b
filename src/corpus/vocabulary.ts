/**
 * The closed word lists of the domain, as files and databases spell them. The API spells the same words in capitals.
 * Their meaning is told where they are used: docs/data-model.md and the descriptions of schema/schema.graphql.
 */
export const PARAGRAPH_KINDS = ['headline', 'dateline', 'body', 'caption', 'credit'] as const;
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];

export const QUOTE_KINDS = ['direct', 'indirect', 'mixed'] as const;
export type QuoteKind = (typeof QUOTE_KINDS)[number];

export const SOURCE_KINDS = ['name', 'pronoun', 'description', 'anonymous', 'document', 'implicit'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const CUE_CLASSES = [
  'neutral',
  'assertive',
  'claim',
  'denial',
  'question',
  'manner',
  'evaluative',
  'according',
  'other',
] as const;
export type CueClass = (typeof CUE_CLASSES)[number];

export const SPEAKER_KINDS = ['person', 'organization', 'group', 'document'] as const;
export type SpeakerKind = (typeof SPEAKER_KINDS)[number];

export const MENTION_KINDS = ['name', 'description', 'pronoun'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

export const ANNOTATION_METHODS = ['gold', 'manual', 'rules', 'model', 'imported'] as const;
export type AnnotationMethod = (typeof ANNOTATION_METHODS)[number];

export const REVIEW_STATUSES = ['unreviewed', 'confirmed', 'corrected', 'rejected'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

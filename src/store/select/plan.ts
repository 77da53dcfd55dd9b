import type { ArticleFilter, QuoteFilter, SpeakerFilter } from '../../corpus/filters.ts';
import type { ArticleOrder, QuoteOrder, SpeakerOrder } from '../../corpus/orders.ts';
import type { UserError } from '../../corpus/user-error.ts';
import type { ParagraphKind } from '../../corpus/vocabulary.ts';
import type { OffsetUnit } from '../../text/offsets.ts';
import type { PageArguments } from '../read/paging/page-request.ts';

/**
 * What one request wants to know, as a tree: of each thing its fields, of each list its filter, order and page. A plan says
 * nothing about how it is read; `compilePlan` makes one statement of it, whose answer is JSON text in the plan's order.
 */
export interface ObjectPlan {
  readonly noun: Noun;
  readonly fields: readonly PlannedField[];
  /** Whether a field of it, or of what hangs on it, may be computed of what is selected. */
  readonly isComputed: boolean;
}

/** One entry of an object: `name` is its key in the answer. */
export type PlannedField = ReadField | ConstantField | ListField | FailedField;

/** A field that is read from the database. */
export interface ReadField {
  readonly name: string;
  readonly field: string;
  readonly arguments: FieldArguments;
  /** What is wanted of the thing or things that the field leads to; undefined when it is a value. */
  readonly object?: ObjectPlan | undefined;
}

/** A value that is known already, as JSON text. */
export interface ConstantField {
  readonly name: string;
  readonly constant: string;
}

/** Several things that are asked for one by one; they become one list. */
export interface ListField {
  readonly name: string;
  readonly items: readonly (ReadField | ConstantField | FailedField)[];
}

/** A field whose arguments make no sense. */
export interface FailedField {
  readonly name: string;
  readonly error: UserError;
}

/** The things that a plan can read. A connection is a page of a list, an edge one item of it with its cursor. */
export type Noun = (typeof NOUNS)[number];

export const NOUNS = [
  'query',
  'corpus',
  'article',
  'paragraph',
  'quote',
  'span',
  'cue',
  'source',
  'provenance',
  'quoteCluster',
  'speaker',
  'speakerDescription',
  'articleSpeaker',
  'cueCount',
  'publisherCount',
  'mention',
  'layer',
  'articleConnection',
  'quoteConnection',
  'speakerConnection',
  'articleEdge',
  'quoteEdge',
  'speakerEdge',
  'pageInfo',
] as const;

/** The arguments of a field, checked for their types; those that the field does not have are left out. */
export interface FieldArguments extends PageArguments {
  /** A whole id, `article/jalalabad-prison-attack`. */
  readonly id?: string | null | undefined;
  /** Whole ids of things of any kind. */
  readonly ids?: readonly string[] | undefined;
  readonly name?: string | null | undefined;
  readonly filter?: QuoteFilter | ArticleFilter | SpeakerFilter | null | undefined;
  readonly orderBy?: QuoteOrder | ArticleOrder | SpeakerOrder | null | undefined;
  readonly kind?: readonly ParagraphKind[] | null | undefined;
  readonly speaker?: string | null | undefined;
  readonly sentences?: number | undefined;
  readonly unit?: OffsetUnit | undefined;
}

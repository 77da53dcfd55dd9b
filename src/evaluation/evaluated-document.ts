import type { SpeakerKind } from '../corpus/vocabulary.ts';
import type { Span } from '../text/span.ts';

/** Kinds of speaker that an annotation to be measured can name; `anonymous` and `none` say that nobody can be named. */
export type EvaluatedSpeakerKind = SpeakerKind | 'anonymous' | 'none';

/** Who said it, as one of the two annotations has it. */
export interface EvaluatedSpeaker {
  readonly kind: EvaluatedSpeakerKind;
  /** Empty where nobody can be named. */
  readonly name: string;
}

/** A quote of either annotation. Span lists are in any order and may be empty. */
export interface EvaluatedQuote {
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
  /** Undefined: the annotation does not tell about speakers, so that nothing is held against anybody. */
  readonly speaker: EvaluatedSpeaker | undefined;
  /** 0 to 1. */
  readonly confidence: number | undefined;
}

/** An article with two annotations: the one that is taken for right, and the one that is measured. */
export interface EvaluatedDocument {
  readonly id: string;
  readonly text: string;
  /** In order, without overlap. */
  readonly paragraphs: readonly Span[];
  readonly gold: readonly EvaluatedQuote[];
  readonly candidate: readonly EvaluatedQuote[];
}

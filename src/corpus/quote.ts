import type { Span } from '../text/span.ts';
import type { SpeakerReference } from './speaker.ts';
import type { CueClass, QuoteKind, ReviewStatus, SourceKind } from './vocabulary.ts';

/** The words that introduce a quote: `said`, `according to`. */
export interface Cue {
  /** At least one, in reading order. */
  readonly spans: readonly Span[];
  /** Dictionary form: said → say. */
  readonly lemma: string;
  readonly class: CueClass;
}

/** One step of the reasoning that led to a speaker, with the stretches of text it rests on. */
export interface Evidence {
  readonly rule: string;
  readonly explanation: string;
  readonly spans: readonly Span[];
}

/** An attribution after the PARC / PolNeAR scheme: content, cue and source, with the resolved speaker. */
export interface Quote {
  /** Number in its layer and article, part of its id; undefined: one is given when it is stored. */
  readonly number: number | undefined;
  readonly kind: QuoteKind;
  /** At least one, in reading order, inside paragraphs; several when the cue interrupts the content. */
  readonly content: readonly Span[];
  readonly cue: Cue | undefined;
  /** The words that name the source; empty when the text leaves it out. */
  readonly source: readonly Span[];
  readonly sourceKind: SourceKind;
  /** Undefined for anonymous or unresolved sources. */
  readonly speaker: SpeakerReference | undefined;
  /** 0 to 1; undefined where the method gives none. */
  readonly confidence: number | undefined;
  readonly evidence: readonly Evidence[];
  readonly status: ReviewStatus;
}

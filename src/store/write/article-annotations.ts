import type { Article } from '../../corpus/article.ts';
import type { Layer } from '../../corpus/layer.ts';
import type { Mention } from '../../corpus/mention.ts';
import type { Quote } from '../../corpus/quote.ts';
import type { SpeakerReference } from '../../corpus/speaker.ts';
import type { ReviewStatus } from '../../corpus/vocabulary.ts';
import type { Provenance } from './provenance.ts';

/** A quote with its number, which is part of its id. */
export interface NumberedQuote extends Quote {
  readonly number: number;
}

/** What one layer says about one article, numbered. */
export interface LayerAnnotation {
  readonly layer: Layer;
  readonly quotes: readonly NumberedQuote[];
  readonly mentions: readonly Mention[];
  readonly nextNumber: number;
  readonly documentHash: string;
  readonly provenance: Provenance;
}

/** What all layers say about an article. They are always written together, so that the effective one is known. */
export interface ArticleAnnotations {
  readonly article: Article;
  readonly layers: readonly LayerAnnotation[];
}

/** A reader's verdict on a quote. */
export interface Verdict {
  readonly status: ReviewStatus;
  /** The right speaker, merges followed; null when nobody is named; undefined when the speaker is not corrected. */
  readonly speaker: SpeakerReference | null | undefined;
}

/** A speaker as the database has it, and whom it turned out to be. */
export interface KnownSpeaker extends SpeakerReference {
  readonly mergedInto: SpeakerReference | undefined;
}

/** What is known of an article's quotes beside its annotations. */
export interface Decisions {
  /** Verdicts by `verdictKey`. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Speakers by id; whoever is not among them is as annotated. */
  readonly speakers: ReadonlyMap<string, KnownSpeaker>;
}

/** Nothing but the annotations is known. */
export const NO_DECISIONS: Decisions = { verdicts: new Map(), speakers: new Map() };

/** The quote that a verdict is about: corrections name it by its layer and its words. */
export function verdictKey(layer: string, hashOfContent: string): string {
  return `${layer} ${hashOfContent}`;
}

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

/** The annotation of one article by one layer, with numbered quotes. */
export interface LayerAnnotation {
  readonly layer: Layer;
  readonly quotes: readonly NumberedQuote[];
  readonly mentions: readonly Mention[];
  readonly nextNumber: number;
  readonly documentHash: string;
  readonly provenance: Provenance;
}

/** The annotations of an article by all layers. They are always written together, so that the effective layer is known. */
export interface ArticleAnnotations {
  readonly article: Article;
  readonly layers: readonly LayerAnnotation[];
}

/** A correction of a quote, as it is applied. */
export interface Verdict {
  readonly status: ReviewStatus;
  /** The correct speaker after merges; null: no speaker; undefined: the speaker is not corrected. */
  readonly speaker: SpeakerReference | null | undefined;
}

/** A stored speaker, and the speaker it was merged into. */
export interface KnownSpeaker extends SpeakerReference {
  readonly mergedInto: SpeakerReference | undefined;
}

/** Corrections and merges that change the quotes of an article. */
export interface Decisions {
  /** Verdicts by `verdictKey`. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Stored speakers by id. A speaker that is missing here is used as annotated. */
  readonly speakers: ReadonlyMap<string, KnownSpeaker>;
}

/** No correction and no merge. */
export const NO_DECISIONS: Decisions = { verdicts: new Map(), speakers: new Map() };

/** Identifies a quote of an article by its layer and the hash of its content, as corrections do. */
export function verdictKey(layer: string, hashOfContent: string): string {
  return `${layer} ${hashOfContent}`;
}

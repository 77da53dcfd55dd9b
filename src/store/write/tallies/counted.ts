import type { Words } from '../clusters/words.ts';

/** What the tallies count of an effective quote. */
export interface CountedQuote {
  readonly articleKey: number;
  /** Day of the article; null when it has none. */
  readonly date: string | null;
  readonly speakerKey: number | null;
  readonly wordCount: number;
  readonly cueLemma: string | null;
  readonly cueClass: string | null;
  /** What clusters know of its words; null when they are too few. */
  readonly words: Words | null;
}

/** What the tallies count of the fact that a layer has read an article. */
export interface CountedReading {
  readonly layerKey: number;
  /** Rejected ones included. */
  readonly quoteCount: number;
  /** Content hash of the annotation; part of the corpus revision. */
  readonly contentHash: string;
}

/** What the tallies count of the annotations of some articles: of all their layers, since these are written together. */
export interface CountedAnnotations {
  readonly quotes: readonly CountedQuote[];
  readonly readings: readonly CountedReading[];
}

/** What the tallies count of an article. */
export interface CountedArticle {
  readonly publisher: string | null;
  readonly paragraphCount: number;
  readonly wordCount: number;
  /** Part of the corpus revision. */
  readonly contentHash: string;
}

/** What a write took out of the corpus and put into it. */
export interface Moved<Counted> {
  readonly removed: Counted;
  readonly added: Counted;
}

import type { SpeakerReference } from './speaker.ts';
import type { ReviewStatus } from './vocabulary.ts';

/**
 * A reader's verdict on one quote, kept apart from the layers so that it survives re-import and re-annotation. It is tied to
 * the quote by its layer and the text of its content.
 */
export interface Correction {
  readonly article: string;
  readonly layer: string;
  /** The content as printed, the parts of a split quote joined by a space. */
  readonly contentText: string;
  /** False: the layer has no such quote (any more), and the verdict waits for it. Undefined: it has one. */
  readonly hasQuote?: false | undefined;
  readonly status: ReviewStatus;
  /** The right speaker; null when nobody is named; undefined when the speaker is not corrected. */
  readonly speaker: SpeakerReference | null | undefined;
  readonly annotator: string;
  /** UTC to the millisecond, so that it sorts as text: `2026-01-31T12:00:00.000Z`. */
  readonly createdAt: string;
}

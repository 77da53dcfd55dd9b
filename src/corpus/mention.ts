import type { Span } from '../text/span.ts';
import type { SpeakerReference } from './speaker.ts';
import type { MentionKind } from './vocabulary.ts';

/** A place where the text speaks of a speaker, by name, by pronoun, or by saying what they are. */
export interface Mention extends Span {
  readonly kind: MentionKind;
  readonly speaker: SpeakerReference;
}

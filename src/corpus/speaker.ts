import type { SpeakerKind } from './vocabulary.ts';

/** A speaker as an annotation points to it. `id` has no prefix: `ajmal-omar`. */
export interface SpeakerReference {
  readonly id: string;
  readonly name: string;
  readonly kind: SpeakerKind;
}

/** A person or body that can be quoted, with what is known from outside the texts. */
export interface Speaker extends SpeakerReference {
  /** Forms of the name that count as this speaker's even where no text prints them. */
  readonly aliases: readonly string[];
  /** Wikidata item: `Q42`. */
  readonly wikidata: string | undefined;
  readonly gender: string | undefined;
  readonly affiliation: string | undefined;
  /** Id of the speaker that this one turned out to be; this one then only redirects. */
  readonly mergedInto: string | undefined;
}

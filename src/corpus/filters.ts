import type { CueClass, ParagraphKind, QuoteKind, ReviewStatus, SourceKind, SpeakerKind } from './vocabulary.ts';

/**
 * What may be asked for. The filters have the shape of the API's input types, ids with their prefix (`speaker/ajmal-omar`), so
 * that one filter serves lists, counts and export. A field that is null or undefined, a blank `text` and an empty `and` ask for
 * nothing; every other empty list matches nothing. Fields are joined by AND, the values of one field by OR.
 */
type Optional<T> = T | null | undefined;

/** Days of publication, both ends included; articles without a date are in no range. */
export interface DateRange {
  readonly from?: Optional<string>;
  readonly to?: Optional<string>;
}

/** What `QuoteFilter.layer` says where it asks for the effective layer, as it does unless a layer is named. No id of a layer is like it. */
export const EFFECTIVE_LAYER = 'effective';

export interface QuoteFilter {
  readonly speaker?: Optional<readonly string[]>;
  readonly speakerName?: Optional<string>;
  readonly speakerKind?: Optional<readonly SpeakerKind[]>;
  readonly speakerGender?: Optional<readonly string[]>;
  readonly hasSpeaker?: Optional<boolean>;
  readonly sourceKind?: Optional<readonly SourceKind[]>;
  readonly kind?: Optional<readonly QuoteKind[]>;
  readonly cue?: Optional<readonly string[]>;
  readonly cueClass?: Optional<readonly CueClass[]>;
  readonly article?: Optional<readonly string[]>;
  readonly publisher?: Optional<readonly string[]>;
  readonly section?: Optional<readonly string[]>;
  readonly date?: Optional<DateRange>;
  readonly paragraphKind?: Optional<readonly ParagraphKind[]>;
  readonly text?: Optional<string>;
  readonly mentions?: Optional<readonly string[]>;
  readonly besideSpeaker?: Optional<readonly string[]>;
  readonly layer?: Optional<string>;
  readonly minConfidence?: Optional<number>;
  readonly status?: Optional<readonly ReviewStatus[]>;
  readonly and?: Optional<readonly QuoteFilter[]>;
  readonly or?: Optional<readonly QuoteFilter[]>;
  readonly not?: Optional<QuoteFilter>;
}

export interface ArticleFilter {
  readonly id?: Optional<readonly string[]>;
  readonly publisher?: Optional<readonly string[]>;
  readonly section?: Optional<readonly string[]>;
  readonly date?: Optional<DateRange>;
  readonly headline?: Optional<string>;
  readonly text?: Optional<string>;
  readonly speaker?: Optional<readonly string[]>;
  readonly hasQuotes?: Optional<boolean>;
}

export interface SpeakerFilter {
  readonly id?: Optional<readonly string[]>;
  readonly name?: Optional<string>;
  readonly nameContains?: Optional<string>;
  readonly kind?: Optional<readonly SpeakerKind[]>;
  readonly gender?: Optional<readonly string[]>;
  readonly minQuotes?: Optional<number>;
  readonly quotes?: Optional<QuoteFilter>;
}

type Given<T> = T | null | undefined;
type Values = Given<readonly string[]>;

/** Days of publication, as the schema has them. */
export interface DateRange {
  readonly from?: Given<string>;
  readonly to?: Given<string>;
}

/** `QuoteFilter` as graphql-js gives it from the printed schema: enum values as the API spells them. */
export interface QuoteFilter {
  readonly and?: Given<readonly QuoteFilter[]>;
  readonly or?: Given<readonly QuoteFilter[]>;
  readonly not?: Given<QuoteFilter>;
  readonly article?: Values;
  readonly publisher?: Values;
  readonly section?: Values;
  readonly date?: Given<DateRange>;
  readonly text?: Given<string>;
  readonly kind?: Values;
  readonly sourceKind?: Values;
  readonly cue?: Values;
  readonly cueClass?: Values;
  readonly status?: Values;
  readonly minConfidence?: Given<number>;
  readonly paragraphKind?: Values;
  readonly speaker?: Values;
  readonly speakerName?: Given<string>;
  readonly speakerKind?: Values;
  readonly speakerGender?: Values;
  readonly hasSpeaker?: Given<boolean>;
  readonly besideSpeaker?: Values;
  readonly mentions?: Values;
  readonly layer?: Given<string>;
}

/** `ArticleFilter` in the same way. */
export interface ArticleFilter {
  readonly id?: Values;
  readonly publisher?: Values;
  readonly section?: Values;
  readonly date?: Given<DateRange>;
  readonly headline?: Given<string>;
  readonly text?: Given<string>;
  readonly speaker?: Values;
  readonly hasQuotes?: Given<boolean>;
}

/** `SpeakerFilter` in the same way. */
export interface SpeakerFilter {
  readonly id?: Values;
  readonly name?: Given<string>;
  readonly nameContains?: Given<string>;
  readonly kind?: Values;
  readonly gender?: Values;
  readonly minQuotes?: Given<number>;
  readonly quotes?: Given<QuoteFilter>;
}

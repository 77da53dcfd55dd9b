import { Field, Float, ID, InputType } from 'type-graphql';
import type { QuoteFilter } from '../../corpus/filters.ts';
import type {
  CueClass,
  ParagraphKind,
  QuoteKind,
  ReviewStatus,
  SourceKind,
  SpeakerKind,
} from '../../corpus/vocabulary.ts';
import {
  CueClassEnum,
  ParagraphKindEnum,
  QuoteKindEnum,
  ReviewStatusEnum,
  SourceKindEnum,
  SpeakerKindEnum,
} from '../enums.ts';
import { DateRangeInput } from './date-range-input.ts';

/** `QuoteFilter` of the corpus room as clients write it. */
@InputType('QuoteFilter', {
  description:
    'Which quotes are meant. All fields that are given must hold; of the values of one field, one must. A field that is null ' +
    'or left out asks for nothing, an empty list matches nothing.',
})
export class QuoteFilterInput implements QuoteFilter {
  @Field(() => [ID], { nullable: true, description: 'Said by one of these: ["speaker/ajmal-omar"].' })
  readonly speaker?: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Said by somebody of whom this is the name or a printed form of it: "Omar". Case and accents do not matter.',
  })
  readonly speakerName?: string | null;

  @Field(() => [SpeakerKindEnum], { nullable: true, description: 'Said by a speaker of one of these kinds.' })
  readonly speakerKind?: readonly SpeakerKind[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Said by somebody whose recorded gender is one of these: ["female"].',
  })
  readonly speakerGender?: readonly string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: the speaker is known. False: nobody is named, or the name could not be resolved.',
  })
  readonly hasSpeaker?: boolean | null;

  @Field(() => [SourceKindEnum], { nullable: true, description: 'The text names the source in one of these ways.' })
  readonly sourceKind?: readonly SourceKind[] | null;

  @Field(() => [QuoteKindEnum], { nullable: true, description: 'Direct, indirect or mixed.' })
  readonly kind?: readonly QuoteKind[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Introduced by one of these words, in dictionary form: ["say", "claim"].',
  })
  readonly cue?: readonly string[] | null;

  @Field(() => [CueClassEnum], { nullable: true, description: 'Introduced by a word of one of these classes.' })
  readonly cueClass?: readonly CueClass[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Stands in one of these articles: ["article/jalalabad-prison-attack"].',
  })
  readonly article?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Published by one of these: ["The Lower Harbour Post"].' })
  readonly publisher?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Stands in one of these parts of the paper: ["World"].' })
  readonly section?: readonly string[] | null;

  @Field(() => DateRangeInput, { nullable: true, description: 'Published in this range of days.' })
  readonly date?: DateRangeInput | null;

  @Field(() => [ParagraphKindEnum], {
    nullable: true,
    description: 'The content starts in a paragraph of one of these kinds.',
  })
  readonly paragraphKind?: readonly ParagraphKind[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The content matches this query: words, "phrases", prefix*, AND, OR, NOT and parentheses: "cease-fire NOT prison". ' +
      'At most 200 words. Blank asks for nothing; a text without any word, such as "?!", matches nothing.',
  })
  readonly text?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'The content mentions one of these people or bodies: ["speaker/suhail-shaheen"].',
  })
  readonly mentions?: readonly string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Stands in an article that quotes one of these, by whomever it is said: ["speaker/suhail-shaheen"] asks for their own quotes ' +
      'and for those of all who are quoted beside them.',
  })
  readonly besideSpeaker?: readonly string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'From this layer: "layer/gold". "effective", or left out: from the effective layer, which for each article is gold, else ' +
      'manual, else the newest automatic layer, with readers’ corrections applied.',
  })
  readonly layer?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'At least this sure, 0 to 1: 0.8. Quotes without a confidence are left out.',
  })
  readonly minConfidence?: number | null;

  @Field(() => [ReviewStatusEnum], { nullable: true, description: 'Readers have said one of these about it.' })
  readonly status?: readonly ReviewStatus[] | null;

  @Field(() => [QuoteFilterInput], {
    nullable: true,
    description: 'All of these hold. An empty list asks for nothing.',
  })
  readonly and?: readonly QuoteFilterInput[] | null;

  @Field(() => [QuoteFilterInput], {
    nullable: true,
    description: 'At least one of these holds. An empty list matches nothing.',
  })
  readonly or?: readonly QuoteFilterInput[] | null;

  @Field(() => QuoteFilterInput, {
    nullable: true,
    description: 'This does not hold. What is unknown counts as not holding: a quote without speaker is not by Omar.',
  })
  readonly not?: QuoteFilterInput | null;
}

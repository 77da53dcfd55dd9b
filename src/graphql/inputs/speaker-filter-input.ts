import { Field, ID, InputType, Int } from 'type-graphql';
import type { SpeakerFilter } from '../../corpus/filters.ts';
import type { SpeakerKind } from '../../corpus/vocabulary.ts';
import { SpeakerKindEnum } from '../enums.ts';
import { QuoteFilterInput } from './quote-filter-input.ts';

/** `SpeakerFilter` of the corpus room as clients write it. */
@InputType('SpeakerFilter', {
  description:
    'Which speakers are meant. All fields that are given must hold; of the values of one field, one must. A field that is ' +
    'null or left out asks for nothing, an empty list matches nothing.',
})
export class SpeakerFilterInput implements SpeakerFilter {
  @Field(() => [ID], { nullable: true, description: 'Is one of these: ["speaker/ajmal-omar"].' })
  readonly id?: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'This is the name or a printed form of it: "Omar". Case and accents do not matter.',
  })
  readonly name?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name or a printed form of it holds these letters, in a row: "shah" finds Suhail Shaheen. Case and accents do not matter.',
  })
  readonly nameContains?: string | null;

  @Field(() => [SpeakerKindEnum], { nullable: true, description: 'Is of one of these kinds.' })
  readonly kind?: readonly SpeakerKind[] | null;

  @Field(() => [String], { nullable: true, description: 'The recorded gender is one of these: ["female"].' })
  readonly gender?: readonly string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Has at least so many quotes, of those that "quotes" selects: 2.',
  })
  readonly minQuotes?: number | null;

  @Field(() => QuoteFilterInput, {
    nullable: true,
    description: 'Has a quote like this. Counts and dates in the order of the list then count these quotes only.',
  })
  readonly quotes?: QuoteFilterInput | null;
}

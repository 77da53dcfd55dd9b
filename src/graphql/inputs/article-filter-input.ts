import { Field, ID, InputType } from 'type-graphql';
import type { ArticleFilter } from '../../corpus/filters.ts';
import { DateRangeInput } from './date-range-input.ts';

/** `ArticleFilter` of the corpus room as clients write it. */
@InputType('ArticleFilter', {
  description:
    'Which articles are meant. All fields that are given must hold; of the values of one field, one must. A field that is ' +
    'null or left out asks for nothing, an empty list matches nothing.',
})
export class ArticleFilterInput implements ArticleFilter {
  @Field(() => [ID], { nullable: true, description: 'Is one of these: ["article/jalalabad-prison-attack"].' })
  readonly id?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Published by one of these: ["The Lower Harbour Post"].' })
  readonly publisher?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Stands in one of these parts of the paper: ["World"].' })
  readonly section?: readonly string[] | null;

  @Field(() => DateRangeInput, { nullable: true, description: 'Published in this range of days.' })
  readonly date?: DateRangeInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'The headline contains these letters: "prison". Case and accents do not matter.',
  })
  readonly headline?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A paragraph matches this query, in the language of QuoteFilter.text: "prison AND attack". Blank asks for nothing.',
  })
  readonly text?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Quotes one of these: ["speaker/ajmal-omar"].' })
  readonly speaker?: readonly string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: quotes somebody. False: quotes nobody.' })
  readonly hasQuotes?: boolean | null;
}

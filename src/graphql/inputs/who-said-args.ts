import { ArgsType, Field, Int } from 'type-graphql';
import { QuoteFilterInput } from './quote-filter-input.ts';

/** The arguments of `whoSaid`. */
@ArgsType()
export class WhoSaidArgs {
  @Field(() => String, {
    description:
      'The words as remembered, at most 1,000: "sold more tickets than there were seats". Nothing in them is an operator.',
  })
  readonly text!: string;

  @Field(() => QuoteFilterInput, { nullable: true, description: 'Which quotes; left out, all of the effective layer.' })
  readonly filter?: QuoteFilterInput | null;

  @Field(() => Int, { defaultValue: 10, description: 'Number of matches, 1 to 100.' })
  readonly first!: number;
}

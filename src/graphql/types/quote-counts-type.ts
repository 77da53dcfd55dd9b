import { Field, Int, ObjectType } from 'type-graphql';
import { BasisType } from './basis-type.ts';
import { QuoteCountType } from './quote-count-type.ts';

/** A table of counts. Plain objects of this shape will do. */
@ObjectType('QuoteCounts', {
  description: 'A table of counts of quotes, with a row for each combination of keys that occurs.',
})
export class QuoteCountsType {
  @Field(() => [QuoteCountType], { simple: true, description: 'The rows, in the order that was asked for.' })
  readonly rows!: readonly QuoteCountType[];

  @Field(() => Int, { simple: true, description: 'Number of rows of the whole table, those cut off included.' })
  readonly rowCount!: number;

  @Field(() => Int, { simple: true, description: 'Number of all quotes that the filter selects.' })
  readonly totalQuotes!: number;

  @Field(() => Int, { simple: true, description: 'Number of words of all quotes that the filter selects.' })
  readonly totalWords!: number | undefined;

  @Field(() => Boolean, { simple: true, description: 'False when rows were cut off at "first".' })
  readonly isComplete!: boolean;

  @Field(() => BasisType, { simple: true, description: 'What the counts rest on: cite it beside them.' })
  readonly basis!: () => Promise<BasisType>;
}

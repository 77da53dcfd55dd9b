import { ArgsType, Field, Int } from 'type-graphql';
import type { QuoteCountOrder, QuoteDimension } from '../../corpus/dimensions.ts';
import { QuoteCountOrderEnum, QuoteDimensionEnum } from '../enums/count-enums.ts';
import { QuoteFilterInput } from './quote-filter-input.ts';

/** The arguments of a table of counts. */
@ArgsType()
export class QuoteCountsArgs {
  @Field(() => [QuoteDimensionEnum], {
    description:
      'By what to count, 1 to 4 dimensions: [SPEAKER, KIND]. Each combination that occurs is a row. At most one of YEAR, MONTH, ' +
      'WEEK and DAY.',
  })
  readonly groupBy!: readonly QuoteDimension[];

  @Field(() => QuoteFilterInput, {
    nullable: true,
    description: 'Which quotes to count. Left out: all of the effective layer.',
  })
  readonly filter?: QuoteFilterInput | null;

  @Field(() => Int, { defaultValue: 100, description: 'Number of rows, at most 1,000.' })
  readonly first!: number;

  @Field(() => QuoteCountOrderEnum, { defaultValue: 'quotes', description: 'What to sort the rows by.' })
  readonly orderBy!: QuoteCountOrder;
}

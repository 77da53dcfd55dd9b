import { ArgsType, Field } from 'type-graphql';
import type { QuoteDimension } from '../../corpus/dimensions.ts';
import { QuoteDimensionEnum } from '../enums/count-enums.ts';
import { QuoteFilterInput } from './quote-filter-input.ts';

/** The arguments of a timeline. */
@ArgsType()
export class TimelineArgs {
  @Field(() => QuoteDimensionEnum, {
    defaultValue: 'month',
    description: 'The step: DAY, WEEK, MONTH or YEAR. Other dimensions are refused.',
  })
  readonly period!: QuoteDimension;

  @Field(() => QuoteFilterInput, {
    nullable: true,
    description: 'Which quotes. Left out: all of the effective layer. Its "date" sets the ends of the timeline.',
  })
  readonly filter?: QuoteFilterInput | null;
}

import { Field, InputType, Int } from 'type-graphql';
import type { QuoteOrder, QuoteOrderField } from '../../corpus/orders.ts';
import { QuoteOrderFieldEnum, SortDirectionEnum } from '../enums.ts';

/** `QuoteOrder` of the corpus room as clients write it. */
@InputType('QuoteOrder', { description: 'How a list of quotes is sorted.' })
export class QuoteOrderInput implements QuoteOrder {
  @Field(() => QuoteOrderFieldEnum, { description: 'What to sort by.' })
  readonly field!: QuoteOrderField;

  @Field(() => SortDirectionEnum, { defaultValue: 'asc', description: 'Which way.' })
  readonly direction!: 'asc' | 'desc';

  @Field(() => Int, {
    nullable: true,
    description: 'For RANDOM: the same seed gives the same order, so that a sample can be drawn again: 42.',
  })
  readonly seed?: number | null;
}

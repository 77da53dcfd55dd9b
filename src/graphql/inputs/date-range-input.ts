import { Field, InputType } from 'type-graphql';
import type { DateRange } from '../../corpus/filters.ts';
import { DateScalar } from '../scalars/date-scalar.ts';

/** `DateRange` of the corpus room as clients write it. */
@InputType('DateRange', {
  description: 'Days of publication, both ends included. Articles without a date are in no range.',
})
export class DateRangeInput implements DateRange {
  @Field(() => DateScalar, { nullable: true, description: 'First day: "2020-08-01". Left out: from the beginning.' })
  readonly from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day: "2020-08-31". Left out: to the end.' })
  readonly to?: string | null;
}

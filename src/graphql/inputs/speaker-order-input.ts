import { Field, InputType } from 'type-graphql';
import type { SpeakerOrder, SpeakerOrderField } from '../../corpus/orders.ts';
import { SortDirectionEnum, SpeakerOrderFieldEnum } from '../enums.ts';

/** `SpeakerOrder` of the corpus room as clients write it; most first unless said otherwise. */
@InputType('SpeakerOrder', { description: 'How a list of speakers is sorted.' })
export class SpeakerOrderInput implements SpeakerOrder {
  @Field(() => SpeakerOrderFieldEnum, { description: 'What to sort by.' })
  readonly field!: SpeakerOrderField;

  @Field(() => SortDirectionEnum, { defaultValue: 'desc', description: 'Which way.' })
  readonly direction!: 'asc' | 'desc';
}

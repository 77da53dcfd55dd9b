import { ArgsType, Field, Int } from 'type-graphql';
import type { NetworkRelation } from '../../corpus/network-relation.ts';
import { NetworkRelationEnum } from '../enums/count-enums.ts';
import { QuoteFilterInput } from './quote-filter-input.ts';

/** The arguments of a network of speakers. */
@ArgsType()
export class SpeakerNetworkArgs {
  @Field(() => NetworkRelationEnum, { defaultValue: 'same-article', description: 'What ties two speakers.' })
  readonly relation!: NetworkRelation;

  @Field(() => QuoteFilterInput, {
    nullable: true,
    description: 'Which quotes to look at. Left out: all of the effective layer.',
  })
  readonly filter?: QuoteFilterInput | null;

  @Field(() => Int, { defaultValue: 100, description: 'Number of speakers, the most quoted ones; at most 500.' })
  readonly first!: number;
}

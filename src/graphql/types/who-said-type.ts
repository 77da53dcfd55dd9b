import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Float, Info, Int, ObjectType, Root } from 'type-graphql';
import type { WhoSaidMatch } from '../../analysis/who-said/who-said.ts';
import type { RequestContext } from '../context.ts';
import { BasisType } from './basis-type.ts';
import { quoteKey } from './node-keys.ts';
import { QuoteType } from './quote-type.ts';

/** A quote that says half-remembered words. */
@ObjectType('WhoSaidMatch', { description: 'A quote that says half-remembered words.' })
export class WhoSaidMatchType {
  @Field(() => Float, {
    simple: true,
    description:
      'From 0 to 1: 1 when the quote says all the words in this order, 0.5 when it has half of them side by side.',
  })
  readonly similarity: number;

  @Field(() => Int, {
    simple: true,
    description: 'In how many other articles of the corpus the same words stand, or nearly the same.',
  })
  readonly alsoIn: number;

  constructor(readonly match: WhoSaidMatch) {
    this.similarity = match.similarity;
    this.alsoIn = match.alsoIn;
  }

  @Field(() => QuoteType, {
    description:
      'The quote; of several that print the same or nearly the same words the most similar, then the earliest.',
  })
  quote(
    @Root() { match }: WhoSaidMatchType,
    @Ctx() { nodes }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return nodes.one(info, quoteKey(match.quote));
  }
}

/** The quotes that say half-remembered words. Plain objects of this shape will do. */
@ObjectType('WhoSaid', { description: 'The quotes that say half-remembered words.' })
export class WhoSaidType {
  @Field(() => [WhoSaidMatchType], {
    simple: true,
    description: 'One quote for each cluster of the same or nearly the same words, most similar first.',
  })
  readonly matches!: readonly WhoSaidMatchType[];

  @Field(() => BasisType, { simple: true, description: 'What the list rests on.' })
  readonly basis!: BasisType;
}

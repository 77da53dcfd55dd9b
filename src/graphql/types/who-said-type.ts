import { Field, Float, Int, ObjectType } from 'type-graphql';
import { BasisType } from './basis-type.ts';
import { QuoteType } from './quote-type.ts';

/** A quote that says half-remembered words. Plain objects of this shape will do. */
@ObjectType('WhoSaidMatch', { description: 'A quote that says half-remembered words.' })
export class WhoSaidMatchType {
  @Field(() => QuoteType, {
    simple: true,
    description:
      'The quote; of several that print the same or nearly the same words the most similar, then the earliest.',
  })
  readonly quote!: QuoteType;

  @Field(() => Float, {
    simple: true,
    description:
      'From 0 to 1: 1 when the quote says all the words in this order, 0.5 when it has half of them side by side.',
  })
  readonly similarity!: number;

  @Field(() => Int, {
    simple: true,
    description: 'In how many other articles of the corpus the same words stand, or nearly the same.',
  })
  readonly alsoIn!: number;
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

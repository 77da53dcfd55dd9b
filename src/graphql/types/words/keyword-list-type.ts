import { Field, Float, Int, ObjectType } from 'type-graphql';
import { BasisType } from '../basis-type.ts';

/** A keyword. Plain objects of this shape will do. */
@ObjectType('Keyword', { description: 'An item by how much more, or less, the target has of it than the reference.' })
export class KeywordType {
  @Field(() => String, { simple: true, description: 'The item, folded.' })
  readonly item!: string;

  @Field(() => Int, { simple: true, description: 'How often the target has it.' })
  readonly targetCount!: number;

  @Field(() => Int, { simple: true, description: 'How often the reference has it.' })
  readonly referenceCount!: number;

  @Field(() => Float, { simple: true, description: 'For each million words of the target.' })
  readonly targetPerMillion!: number;

  @Field(() => Float, { simple: true, description: 'For each million words of the reference.' })
  readonly referencePerMillion!: number;

  @Field(() => Float, { simple: true, description: 'By the measure that was asked for.' })
  readonly score!: number;

  @Field(() => Float, {
    simple: true,
    description: 'Chance of so large a difference if there were none (log-likelihood test), corrected for many tests.',
  })
  readonly pValue!: number;
}

/** A list of keywords. Plain objects of this shape will do. */
@ObjectType('KeywordList', { description: 'What sets one part of the corpus apart from another.' })
export class KeywordListType {
  @Field(() => [KeywordType], { simple: true, description: 'The items, highest score first.' })
  readonly rows!: readonly KeywordType[];

  @Field(() => Int, { simple: true, description: 'Words of the target.' })
  readonly targetTokens!: number;

  @Field(() => Int, { simple: true, description: 'Words of the reference.' })
  readonly referenceTokens!: number;

  @Field(() => Int, { simple: true, description: 'Number of items that were tested; p values are corrected for it.' })
  readonly tested!: number;

  @Field(() => Boolean, { simple: true, description: 'Whether all items that were tested are listed.' })
  readonly isComplete!: boolean;

  @Field(() => BasisType, { simple: true, description: 'What the list rests on; its filter is the target.' })
  readonly basis!: BasisType;
}

import { Field, Float, Int, ObjectType } from 'type-graphql';
import { BasisType } from '../basis-type.ts';

/** An item of a frequency list. Plain objects of this shape will do. */
@ObjectType('Frequency', { description: 'How often a word, lemma or row of words stands in a scope.' })
export class FrequencyType {
  @Field(() => String, { simple: true, description: 'The item, folded: "cease", "prime minister".' })
  readonly item!: string;

  @Field(() => Int, { simple: true, description: 'How often it stands there.' })
  readonly count!: number;

  @Field(() => Float, { simple: true, description: 'The same for each million words of the scope.' })
  readonly perMillion!: number;

  @Field(() => Float, { simple: true, description: 'Lower end of the Wilson 95 % interval of perMillion.' })
  readonly low!: number;

  @Field(() => Float, { simple: true, description: 'Upper end of the Wilson 95 % interval of perMillion.' })
  readonly high!: number;

  @Field(() => Int, {
    simple: true,
    description:
      'Number of quotes, of those meant, whose content holds it. Asked for, all texts are read and nothing kept is used.',
  })
  readonly quotes!: () => Promise<number>;
}

/** A frequency list. Plain objects of this shape will do. */
@ObjectType('FrequencyList', { description: 'The most frequent items of a scope.' })
export class FrequencyListType {
  @Field(() => [FrequencyType], { simple: true, description: 'The items, most frequent first.' })
  readonly rows!: readonly FrequencyType[];

  @Field(() => Int, {
    simple: true,
    description: 'Words of the scope, which "perMillion" is counted against; of rows of words the number of places.',
  })
  readonly tokens!: number;

  @Field(() => Int, { simple: true, description: 'Number of different items.' })
  readonly types!: number;

  @Field(() => Boolean, { simple: true, description: 'Whether all items are listed.' })
  readonly isComplete!: boolean;

  @Field(() => BasisType, { simple: true, description: 'What the list rests on.' })
  readonly basis!: BasisType;
}

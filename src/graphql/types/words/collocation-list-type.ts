import { Field, Float, Int, ObjectType } from 'type-graphql';
import { BasisType } from '../basis-type.ts';

/** A collocation. Plain objects of this shape will do. */
@ObjectType('Collocation', { description: 'An item that stands near what was searched.' })
export class CollocationType {
  @Field(() => String, { simple: true, description: 'The item, folded.' })
  readonly item!: string;

  @Field(() => Int, { simple: true, description: 'How often it stands within the window.' })
  readonly count!: number;

  @Field(() => Float, { simple: true, description: 'By the measure that was asked for.' })
  readonly score!: number;

  @Field(() => Int, { simple: true, description: 'How often left of the node.' })
  readonly left!: number;

  @Field(() => Int, { simple: true, description: 'How often right of the node.' })
  readonly right!: number;

  @Field(() => Int, { simple: true, description: 'How often anywhere in the scope.' })
  readonly total!: number;
}

/** A list of collocations. Plain objects of this shape will do. */
@ObjectType('CollocationList', { description: 'What stands near the hits of a query.' })
export class CollocationListType {
  @Field(() => [CollocationType], { simple: true, description: 'The items, highest score first.' })
  readonly rows!: readonly CollocationType[];

  @Field(() => Int, { simple: true, description: 'Number of hits of the query.' })
  readonly nodes!: number;

  @Field(() => Int, { simple: true, description: 'Words of the scope.' })
  readonly tokens!: number;

  @Field(() => Boolean, { simple: true, description: 'Whether all items are listed.' })
  readonly isComplete!: boolean;

  @Field(() => BasisType, { simple: true, description: 'What the list rests on.' })
  readonly basis!: BasisType;
}

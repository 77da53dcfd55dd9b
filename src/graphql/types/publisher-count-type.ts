import { Field, Int, ObjectType } from 'type-graphql';

/** How much one publisher wrote. Plain objects of this shape, as the store gives them, will do. */
@ObjectType('PublisherCount', { description: 'How many articles of the corpus one publisher has published.' })
export class PublisherCountType {
  @Field(() => String, { simple: true, description: 'Name of the paper or agency: "The Lower Harbour Post".' })
  readonly publisher!: string;

  @Field(() => Int, { simple: true, description: 'Number of its articles.' })
  readonly articleCount!: number;
}

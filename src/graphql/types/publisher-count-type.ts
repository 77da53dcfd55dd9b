import { Field, Int, ObjectType } from 'type-graphql';

/** How much one publisher wrote. */
@ObjectType('PublisherCount', { description: 'How many articles of the corpus one publisher has published.' })
export class PublisherCountType {
  @Field(() => String, { description: 'Name of the paper or agency: "The Lower Harbour Post".' })
  readonly publisher!: string;

  @Field(() => Int, { description: 'Number of its articles.' })
  readonly articleCount!: number;
}

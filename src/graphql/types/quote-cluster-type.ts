import { Field, ID, Int, ObjectType } from 'type-graphql';

/** Quotes with the same words, known by the hash of these. */
@ObjectType('QuoteCluster', { description: 'The same words quoted more than once in the corpus, whatever the frame.' })
export class QuoteClusterType {
  @Field(() => ID, {
    simple: true,
    description: 'For example "cluster/9f86d081884c7d65"; it depends on the words only.',
  })
  readonly id: string;

  @Field(() => String, { simple: true, description: 'The words as one of the quotes prints them.' })
  readonly text: string;

  @Field(() => Int, { simple: true, description: 'Number of quotes, at least 2.' })
  readonly size: number;

  constructor(
    readonly hash: string,
    facts: { readonly text: string; readonly size: number },
  ) {
    this.id = `cluster/${hash}`;
    this.text = facts.text;
    this.size = facts.size;
  }
}

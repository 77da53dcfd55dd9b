import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ClusterRow } from '../../store/read/aggregates/of-clusters.ts';
import { DateScalar } from '../scalars/date-scalar.ts';

/** Quotes with the same words or nearly the same, known by the least hash of these. */
@ObjectType('QuoteCluster', {
  description:
    'Words quoted more than once in the corpus, whatever the frame: the same, or nearly the same, as when a paper cuts a sentence ' +
    'short or prints another word.',
})
export class QuoteClusterType {
  @Field(() => ID, {
    simple: true,
    description:
      'For example "cluster/9f86d081884c7d65"; the least hash of its words, so that it depends on these only.',
  })
  readonly id: string;

  @Field(() => String, { simple: true, description: 'The words as they are printed most often.' })
  readonly text: string;

  @Field(() => Int, { simple: true, description: 'Number of quotes, at least 2.' })
  readonly size: number;

  @Field(() => Int, { simple: true, description: 'Number of articles in which they stand: 3.' })
  readonly articleCount: number;

  @Field(() => DateScalar, {
    simple: true,
    nullable: true,
    description: 'Day of the first article that prints them; null when none has a date.',
  })
  readonly firstDate: string | null;

  constructor(
    readonly hash: string,
    { text, size, articleCount, firstDate }: Omit<ClusterRow, 'hash'>,
  ) {
    this.id = `cluster/${hash}`;
    this.text = text;
    this.size = size;
    this.articleCount = articleCount;
    this.firstDate = firstDate;
  }
}

import { Field, Int, ObjectType } from 'type-graphql';

/** One speaker's part in one article. */
@ObjectType('ArticleSpeaker', { description: 'Somebody whom an article quotes, and how much.' })
export class ArticleSpeakerType {
  @Field(() => Int, { simple: true, description: 'Number of their quotes in the article.' })
  readonly quoteCount: number;

  @Field(() => Int, { simple: true, description: 'Number of words quoted of them in the article.' })
  readonly wordCount: number;

  constructor(
    readonly speakerKey: number,
    counts: { readonly quoteCount: number; readonly wordCount: number },
  ) {
    this.quoteCount = counts.quoteCount;
    this.wordCount = counts.wordCount;
  }
}

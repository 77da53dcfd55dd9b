import { Field, Int, ObjectType } from 'type-graphql';
import { SpeakerType } from './speaker-type.ts';

/** One speaker's part in one article. `store/select/fields/speaker-fields.ts` says how each field is read. */
@ObjectType('ArticleSpeaker', { description: 'Somebody whom an article quotes, and how much.' })
export class ArticleSpeakerType {
  @Field(() => SpeakerType, { description: 'The one who is quoted.' })
  readonly speaker!: SpeakerType;

  @Field(() => Int, { description: 'Number of their quotes in the article.' })
  readonly quoteCount!: number;

  @Field(() => Int, { description: 'Number of words quoted of them in the article.' })
  readonly wordCount!: number;
}

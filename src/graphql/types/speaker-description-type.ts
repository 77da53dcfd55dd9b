import { Field, ObjectType } from 'type-graphql';
import { ArticleType } from './article-type.ts';
import { SpanType } from './span-type.ts';

/** What a text calls a speaker. `store/select/fields/mention-fields.ts` says how each field is read. */
@ObjectType('SpeakerDescription', { description: 'What one article calls a speaker: "a provincial council member".' })
export class SpeakerDescriptionType {
  @Field(() => String, { description: 'The words as printed.' })
  readonly text!: string;

  @Field(() => SpanType, { description: 'Where the words stand.' })
  readonly span!: SpanType;

  @Field(() => ArticleType, { description: 'The article that describes the speaker so; its date says when.' })
  readonly article!: ArticleType;
}

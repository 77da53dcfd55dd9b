import { Field, ObjectType } from 'type-graphql';
import type { MentionKind } from '../../corpus/vocabulary.ts';
import { MentionKindEnum } from '../enums.ts';
import { ArticleType } from './article-type.ts';
import { SpanType } from './span-type.ts';
import { SpeakerType } from './speaker-type.ts';

/** A mention. `store/select/fields/mention-fields.ts` says how each field is read. */
@ObjectType('Mention', { description: 'A place where a text speaks of a person or body.' })
export class MentionType {
  @Field(() => SpanType, { description: 'The words and where they stand.' })
  readonly span!: SpanType;

  @Field(() => MentionKindEnum, { description: 'By name, by pronoun, or by saying what they are.' })
  readonly kind!: MentionKind;

  @Field(() => SpeakerType, { description: 'The one who is meant.' })
  readonly speaker!: SpeakerType;

  @Field(() => ArticleType, { description: 'The article in which the words stand.' })
  readonly article!: ArticleType;
}

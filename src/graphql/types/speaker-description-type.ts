import { Field, ObjectType } from 'type-graphql';
import type { MentionRow } from '../../store/rows/mention-row.ts';
import { SpanType } from './span-type.ts';

/** What a text calls a speaker, from the row of a mention of kind `description`. */
@ObjectType('SpeakerDescription', { description: 'What one article calls a speaker: "a provincial council member".' })
export class SpeakerDescriptionType {
  @Field(() => String, { simple: true, description: 'The words as printed.' })
  readonly text: string;

  @Field(() => SpanType, { simple: true, description: 'Where the words stand.' })
  readonly span: SpanType;

  constructor(readonly row: MentionRow) {
    this.text = row.text;
    this.span = new SpanType(row);
  }
}

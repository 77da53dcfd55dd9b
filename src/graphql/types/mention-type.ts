import { Field, ObjectType } from 'type-graphql';
import type { MentionKind } from '../../corpus/vocabulary.ts';
import type { MentionRow } from '../../store/rows/mention-row.ts';
import { MentionKindEnum } from '../enums.ts';
import { SpanType } from './span-type.ts';

/** A mention, from its row. */
@ObjectType('Mention', { description: 'A place where a text speaks of a person or body.' })
export class MentionType {
  @Field(() => SpanType, { simple: true, description: 'The words and where they stand.' })
  readonly span: SpanType;

  @Field(() => MentionKindEnum, { simple: true, description: 'By name, by pronoun, or by saying what they are.' })
  readonly kind: MentionKind;

  constructor(readonly row: MentionRow) {
    this.span = new SpanType(row);
    this.kind = row.kind;
  }
}

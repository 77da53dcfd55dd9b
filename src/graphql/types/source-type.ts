import { Field, ObjectType } from 'type-graphql';
import type { SourceKind } from '../../corpus/vocabulary.ts';
import { SourceKindEnum } from '../enums.ts';
import { SpanType } from './span-type.ts';

/** The source of a quote. */
@ObjectType('Source', { description: 'The words that name who is quoted: "a provincial council member".' })
export class SourceType {
  @Field(() => [SpanType], { simple: true, description: 'Where the words stand, in reading order.' })
  readonly spans: readonly SpanType[];

  @Field(() => String, { simple: true, description: 'The words as printed, several spans joined by a space.' })
  readonly text: string;

  @Field(() => SourceKindEnum, { simple: true, description: 'How the words name the source.' })
  readonly kind: SourceKind;

  constructor(spans: readonly SpanType[], kind: SourceKind) {
    this.spans = spans;
    this.text = spans.map(({ text }) => text).join(' ');
    this.kind = kind;
  }
}

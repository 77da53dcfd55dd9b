import { Field, ObjectType } from 'type-graphql';
import type { SourceKind } from '../../corpus/vocabulary.ts';
import { SourceKindEnum } from '../enums.ts';
import { SpanType } from './span-type.ts';

/** The source of a quote. `store/select/fields/quote-fields.ts` says how each field is read. */
@ObjectType('Source', { description: 'The words that name who is quoted: "a provincial council member".' })
export class SourceType {
  @Field(() => [SpanType], { description: 'Where the words stand, in reading order.' })
  readonly spans!: readonly SpanType[];

  @Field(() => String, { description: 'The words as printed, several spans joined by a space.' })
  readonly text!: string;

  @Field(() => SourceKindEnum, { description: 'How the words name the source.' })
  readonly kind!: SourceKind;
}

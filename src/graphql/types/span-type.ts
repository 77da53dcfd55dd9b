import { Arg, Field, Int, ObjectType } from 'type-graphql';
import type { FieldArguments } from '../../store/select/plan.ts';
import type { OffsetUnit } from '../../text/offsets.ts';
import { OffsetUnitEnum } from '../enums.ts';
import { ParagraphType } from './paragraph-type.ts';

const UNIT = { defaultValue: 'code-point', description: 'What the offset counts.' };

/** A span. `store/select/fields/span-fields.ts` says how each field is read. */
@ObjectType('Span', {
  description:
    'A stretch of an article’s text. Half-open: "start" is the offset of its first character, "end" of the first after it. ' +
    'Offsets count from the start of Article.text.',
})
export class SpanType {
  @Field(() => String, { description: 'The words of the span as printed.' })
  readonly text!: string;

  @Field(() => Int, { description: 'Offset of the first character: 1042.' })
  start(@Arg('unit', () => OffsetUnitEnum, UNIT) unit: OffsetUnit): FieldArguments {
    return { unit };
  }

  @Field(() => Int, { description: 'Offset of the first character after the span: 1063.' })
  end(@Arg('unit', () => OffsetUnitEnum, UNIT) unit: OffsetUnit): FieldArguments {
    return { unit };
  }

  @Field(() => ParagraphType, { description: 'The paragraph in which the span starts.' })
  readonly paragraph!: ParagraphType;
}

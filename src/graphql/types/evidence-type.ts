import { Field, ObjectType } from 'type-graphql';
import { SpanType } from './span-type.ts';

/** One step of the reasoning behind an attribution. */
@ObjectType('Evidence', { description: 'One step of the reasoning that led from the text to the speaker.' })
export class EvidenceType {
  @Field(() => String, { simple: true, description: 'Name of the rule or feature that was applied.' })
  readonly rule: string;

  @Field(() => String, { simple: true, description: 'The step in one sentence.' })
  readonly explanation: string;

  @Field(() => [SpanType], { simple: true, description: 'The words that the step rests on.' })
  readonly spans: readonly SpanType[];

  constructor(step: Pick<EvidenceType, 'rule' | 'explanation' | 'spans'>) {
    this.rule = step.rule;
    this.explanation = step.explanation;
    this.spans = step.spans;
  }
}

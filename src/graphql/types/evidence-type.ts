import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import type { PlacedSpan } from '../marked-text/placed-span.ts';
import { spanKey } from './node-keys.ts';
import { SpanType } from './span-type.ts';

/** One step of the reasoning behind an attribution. */
@ObjectType('Evidence', { description: 'One step of the reasoning that led from the text to the speaker.' })
export class EvidenceType {
  @Field(() => String, { simple: true, description: 'Name of the rule or feature that was applied.' })
  readonly rule: string;

  @Field(() => String, { simple: true, description: 'The step in one sentence.' })
  readonly explanation: string;

  constructor(
    step: { readonly rule: string; readonly explanation: string },
    readonly placed: readonly PlacedSpan[],
  ) {
    this.rule = step.rule;
    this.explanation = step.explanation;
  }

  @Field(() => [SpanType], { description: 'The words that the step rests on.' })
  spans(
    @Root() { placed }: EvidenceType,
    @Ctx() { nodes }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly unknown[]> {
    return nodes.many(info, placed.map(spanKey));
  }
}

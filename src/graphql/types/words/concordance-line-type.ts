import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType, Root } from 'type-graphql';
import type { ConcordanceLine } from '../../../analysis/concordance/lines-of.ts';
import type { RequestContext } from '../../context.ts';
import { QUOTE_OF_HIT, quoteOfHit, spanKey } from '../node-keys.ts';
import { ParagraphType } from '../paragraph-type.ts';
import { QuoteType } from '../quote-type.ts';
import { SpanType } from '../span-type.ts';

/** A line of a concordance. */
@ObjectType('ConcordanceLine', {
  description: 'A key word in its context (KWIC): joined, left, match and right are a stretch of the paragraph.',
})
export class ConcordanceLineType {
  @Field(() => String, { simple: true, description: 'The words before the match, as printed.' })
  readonly left: string;

  @Field(() => String, { simple: true, description: 'What was searched, as printed.' })
  readonly match: string;

  @Field(() => String, { simple: true, description: 'The words behind the match, as printed.' })
  readonly right: string;

  constructor(readonly line: ConcordanceLine) {
    this.left = line.left;
    this.match = line.match;
    this.right = line.right;
  }

  @Field(() => SpanType, { description: 'Where the match stands in the article.' })
  span(
    @Root() { line }: ConcordanceLineType,
    @Ctx() { nodes }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return nodes.one(info, spanKey(line.place));
  }

  @Field(() => ParagraphType, { description: 'The paragraph of the match; no context goes beyond it.' })
  paragraph(
    @Root() { line: { paragraph } }: ConcordanceLineType,
    @Ctx() { nodes }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return nodes.one(info, [paragraph.articleKey, paragraph.ordinal]);
  }

  @Field(() => QuoteType, QUOTE_OF_HIT)
  quote(
    @Root() { line }: ConcordanceLineType,
    @Ctx() { nodes }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return nodes.one(info, quoteOfHit(line.hit));
  }
}

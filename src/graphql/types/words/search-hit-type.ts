import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Float, Info, ObjectType, Root } from 'type-graphql';
import type { SearchHit } from '../../../analysis/search/search-corpus.ts';
import type { RequestContext } from '../../context.ts';
import { QUOTE_OF_HIT, quoteOfHit } from '../node-keys.ts';
import { ParagraphType } from '../paragraph-type.ts';
import { QuoteType } from '../quote-type.ts';

/** A piece of a snippet. Plain objects of this shape will do. */
@ObjectType('SnippetPart', { description: 'A piece of a snippet: a match, or what stands between matches.' })
export class SnippetPartType {
  @Field(() => String, { simple: true, description: 'The words, as printed.' })
  readonly text!: string;

  @Field(() => Boolean, { simple: true, description: 'Whether this is what was searched.' })
  readonly match!: boolean;
}

/** A paragraph that a search has found. */
@ObjectType('SearchHit', { description: 'A paragraph that matches a search.' })
export class SearchHitType {
  @Field(() => [SnippetPartType], {
    simple: true,
    description: 'The stretch of the paragraph that shows most of the matches; joined, the parts read as one.',
  })
  readonly snippet: readonly SnippetPartType[];

  @Field(() => Float, {
    simple: true,
    description:
      'How well the paragraph answers: BM25, which docs/statistics.md explains. Only its order means anything.',
  })
  readonly score: number;

  constructor(readonly hit: SearchHit) {
    this.snippet = hit.snippet;
    this.score = hit.score;
  }

  @Field(() => ParagraphType, { description: 'The paragraph.' })
  paragraph(
    @Root() { hit: { paragraph } }: SearchHitType,
    @Ctx() { nodes }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return nodes.one(info, [paragraph.articleKey, paragraph.ordinal]);
  }

  @Field(() => QuoteType, QUOTE_OF_HIT)
  quote(
    @Root() { hit }: SearchHitType,
    @Ctx() { nodes }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return nodes.one(info, quoteOfHit(hit.first));
  }
}

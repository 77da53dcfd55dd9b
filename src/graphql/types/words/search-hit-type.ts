import { Field, Float, ObjectType } from 'type-graphql';
import type { SearchHit } from '../../../analysis/search/search-corpus.ts';
import { ParagraphType } from '../paragraph-type.ts';

/** A piece of a snippet. Plain objects of this shape will do. */
@ObjectType('SnippetPart', { description: 'A piece of a snippet: a match, or what stands between matches.' })
export class SnippetPartType {
  @Field(() => String, { simple: true, description: 'The words, as printed.' })
  readonly text!: string;

  @Field(() => Boolean, { simple: true, description: 'Whether this is what was searched.' })
  readonly match!: boolean;
}

/** A paragraph that a search has found. Its quote comes from `HitsResolver`. */
@ObjectType('SearchHit', { description: 'A paragraph that matches a search.' })
export class SearchHitType {
  @Field(() => ParagraphType, { simple: true, description: 'The paragraph.' })
  readonly paragraph: ParagraphType;

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
    this.paragraph = new ParagraphType(hit.paragraph);
    this.snippet = hit.snippet;
    this.score = hit.score;
  }
}

import { Field, ObjectType } from 'type-graphql';
import type { ConcordanceLine } from '../../../analysis/concordance/lines-of.ts';
import { ParagraphType } from '../paragraph-type.ts';
import { SpanType } from '../span-type.ts';

/** A line of a concordance. Its quote comes from `HitsResolver`. */
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

  @Field(() => SpanType, { simple: true, description: 'Where the match stands in the article.' })
  readonly span: SpanType;

  @Field(() => ParagraphType, { simple: true, description: 'The paragraph of the match; no context goes beyond it.' })
  readonly paragraph: ParagraphType;

  constructor(readonly line: ConcordanceLine) {
    this.left = line.left;
    this.match = line.match;
    this.right = line.right;
    this.span = new SpanType(line.place);
    this.paragraph = new ParagraphType(line.paragraph);
  }
}

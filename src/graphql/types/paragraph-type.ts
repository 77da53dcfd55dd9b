import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ParagraphKind } from '../../corpus/vocabulary.ts';
import type { FieldArguments } from '../../store/select/plan.ts';
import { expectFilter } from '../check-arguments.ts';
import { ParagraphKindEnum } from '../enums.ts';
import { QuoteFilterInput } from '../inputs/quote-filter-input.ts';
import { ArticleType } from './article-type.ts';
import { NodeType } from './node-type.ts';
import { QuoteType } from './quote-type.ts';
import { SegmentType } from './segment-type.ts';
import { SpanType } from './span-type.ts';

/** A paragraph. `store/select/fields/paragraph-fields.ts` says how each field is read. */
@ObjectType('Paragraph', { description: 'A stretch of an article’s text with one function.', implements: NodeType })
export class ParagraphType implements NodeType {
  @Field(() => ID, { description: 'For example "article/jalalabad-prison-attack/paragraph/11".' })
  readonly id!: string;

  @Field(() => Int, { description: 'Position in the article; the first paragraph is 1.' })
  readonly ordinal!: number;

  @Field(() => ParagraphKindEnum, { description: 'What the paragraph does: running text or a caption, for example.' })
  readonly kind!: ParagraphKind;

  @Field(() => String, { description: 'The words of the paragraph, letter for letter as imported.' })
  readonly text!: string;

  @Field(() => ArticleType, { description: 'The article that it is part of.' })
  readonly article!: ArticleType;

  @Field(() => SpanType, { description: 'Where the paragraph stands in the article’s text.' })
  readonly span!: SpanType;

  @Field(() => [QuoteType], { description: 'The quotes whose content touches the paragraph, in reading order.' })
  quotes(
    @Arg('filter', () => QuoteFilterInput, {
      nullable: true,
      description: 'Which quotes. Left out: all of the effective layer.',
    })
    filter: QuoteFilterInput | null | undefined,
  ): FieldArguments {
    return { filter: expectFilter(filter) };
  }

  @Field(() => [SegmentType], {
    description:
      'The text cut at every border of a quote, cue, source or mention of the effective layer, in order, for drawing: the texts ' +
      'of the segments, joined, are Paragraph.text.',
  })
  readonly segments!: readonly SegmentType[];

  @Field(() => ParagraphType, {
    nullable: true,
    description: 'The paragraph after this one; null after the last.',
  })
  readonly next!: ParagraphType | null;

  @Field(() => ParagraphType, {
    nullable: true,
    description: 'The paragraph before this one; null before the first.',
  })
  readonly previous!: ParagraphType | null;
}

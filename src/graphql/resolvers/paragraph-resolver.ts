import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { paragraphId } from '../../corpus/ids.ts';
import { expectFilter } from '../check-arguments.ts';
import type { RequestContext } from '../context.ts';
import { QuoteFilterInput } from '../inputs/quote-filter-input.ts';
import { ArticleType } from '../types/article-type.ts';
import { ParagraphType } from '../types/paragraph-type.ts';
import { QuoteType } from '../types/quote-type.ts';
import { SegmentType } from '../types/segment-type.ts';
import { SpanType } from '../types/span-type.ts';

/** What hangs on a paragraph. */
@Resolver(() => ParagraphType)
export class ParagraphResolver {
  @FieldResolver(() => ID)
  async id(@Root() { row }: ParagraphType, @Ctx() { loaders }: RequestContext): Promise<string> {
    const article = await loaders.articles.byKey.load(row.articleKey);
    return paragraphId(article.row.id, row.ordinal);
  }

  @FieldResolver(() => ArticleType, { description: 'The article that it is part of.' })
  article(@Root() { row }: ParagraphType, @Ctx() { loaders }: RequestContext): Promise<ArticleType> {
    return loaders.articles.byKey.load(row.articleKey);
  }

  @FieldResolver(() => SpanType, { description: 'Where the paragraph stands in the article’s text.' })
  span(@Root() { row }: ParagraphType): SpanType {
    return new SpanType({ ...row, paragraph: row.ordinal });
  }

  @FieldResolver(() => [QuoteType], {
    description: 'The quotes whose content touches the paragraph, in reading order.',
  })
  quotes(
    @Root() { row }: ParagraphType,
    @Arg('filter', () => QuoteFilterInput, {
      nullable: true,
      description: 'Which quotes. Left out: all of the effective layer.',
    })
    filter: QuoteFilterInput | null | undefined,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly QuoteType[]> {
    return loaders.quotes.ofParagraph(expectFilter(filter)).load(row);
  }

  @FieldResolver(() => [SegmentType], {
    description:
      'The text cut at every border of a quote, cue, source or mention of the effective layer, in order, for drawing: the texts ' +
      'of the segments, joined, are Paragraph.text.',
  })
  async segments(@Root() { row }: ParagraphType, @Ctx() { loaders }: RequestContext): Promise<readonly SegmentType[]> {
    const segments = await loaders.segments(row.articleKey);
    return segments.get(row.ordinal) ?? [];
  }

  @FieldResolver(() => ParagraphType, {
    nullable: true,
    description: 'The paragraph after this one; null after the last.',
  })
  async next(@Root() { row }: ParagraphType, @Ctx() { loaders }: RequestContext): Promise<ParagraphType | null> {
    return (await loaders.articles.paragraphs.load(row.articleKey))[row.ordinal] ?? null;
  }

  @FieldResolver(() => ParagraphType, {
    nullable: true,
    description: 'The paragraph before this one; null before the first.',
  })
  async previous(@Root() { row }: ParagraphType, @Ctx() { loaders }: RequestContext): Promise<ParagraphType | null> {
    return (await loaders.articles.paragraphs.load(row.articleKey))[row.ordinal - 2] ?? null;
  }
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { CueType } from '../types/cue-type.ts';
import { QuoteType } from '../types/quote-type.ts';
import { SourceType } from '../types/source-type.ts';
import { SpanType } from '../types/span-type.ts';
import { spansIn } from './quote-spans.ts';

/** The three parts of an attribution: content, cue and source. */
@Resolver(() => QuoteType)
export class QuotePartsResolver {
  @FieldResolver(() => [SpanType], {
    description: 'Where the content stands, in reading order; several spans when the cue interrupts it.',
  })
  async content(@Root() { row }: QuoteType, @Ctx() { loaders }: RequestContext): Promise<SpanType[]> {
    return spansIn(await loaders.quotes.spans.load(row), 'content');
  }

  @FieldResolver(() => CueType, {
    nullable: true,
    description: 'The words that introduce the quote; null when it has none.',
  })
  async cue(@Root() { row }: QuoteType, @Ctx() { loaders }: RequestContext): Promise<CueType | null> {
    if (row.cueLemma === null) return null;
    return new CueType(spansIn(await loaders.quotes.spans.load(row), 'cue'), row.cueLemma, row.cueClass ?? 'other');
  }

  @FieldResolver(() => SourceType, {
    nullable: true,
    description: 'The words that name who is quoted; null when the text leaves them out.',
  })
  async source(@Root() { row }: QuoteType, @Ctx() { loaders }: RequestContext): Promise<SourceType | null> {
    const spans = spansIn(await loaders.quotes.spans.load(row), 'source');
    return spans.length === 0 ? null : new SourceType(spans, row.sourceKind);
  }
}

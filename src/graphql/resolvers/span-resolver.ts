import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { OffsetUnit } from '../../text/offsets.ts';
import type { RequestContext } from '../context.ts';
import { OffsetUnitEnum } from '../enums.ts';
import { ParagraphType } from '../types/paragraph-type.ts';
import { SpanType } from '../types/span-type.ts';

const UNIT = { defaultValue: 'code-point', description: 'What the offset counts.' };

/** Where a span stands. Rows hold its offsets in code points and UTF-16; bytes are counted in the text. */
@Resolver(() => SpanType)
export class SpanResolver {
  @FieldResolver(() => Int, { description: 'Offset of the first character: 1042.' })
  start(
    @Root() span: SpanType,
    @Arg('unit', () => OffsetUnitEnum, UNIT) unit: OffsetUnit,
    @Ctx() context: RequestContext,
  ): number | Promise<number> {
    if (unit === 'code-point') return span.place.startCodePoint;
    return unit === 'utf16' ? span.place.startUtf16 : byteOffset(span, span.place.startUtf16, context);
  }

  @FieldResolver(() => Int, { description: 'Offset of the first character after the span: 1063.' })
  end(
    @Root() span: SpanType,
    @Arg('unit', () => OffsetUnitEnum, UNIT) unit: OffsetUnit,
    @Ctx() context: RequestContext,
  ): number | Promise<number> {
    if (unit === 'code-point') return span.place.endCodePoint;
    return unit === 'utf16' ? span.place.endUtf16 : byteOffset(span, span.place.endUtf16, context);
  }

  @FieldResolver(() => ParagraphType, { description: 'The paragraph in which the span starts.' })
  async paragraph(@Root() { place }: SpanType, @Ctx() { loaders }: RequestContext): Promise<ParagraphType | undefined> {
    return (await loaders.articles.paragraphs.load(place.articleKey))[place.paragraph - 1];
  }
}

async function byteOffset({ place }: SpanType, offsetUtf16: number, { loaders }: RequestContext): Promise<number> {
  return (await loaders.articles.text(place.articleKey)).offsets.fromUtf16(offsetUtf16, 'byte');
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { QuoteType } from '../types/quote-type.ts';
import { SegmentType } from '../types/segment-type.ts';
import { SpeakerType } from '../types/speaker-type.ts';

/** Whose words a segment is. */
@Resolver(() => SegmentType)
export class SegmentResolver {
  @FieldResolver(() => [QuoteType], {
    description: 'The quotes whose content, cue or source the words are part of, the outermost first.',
  })
  quotes(@Root() { segment }: SegmentType): QuoteType[] {
    return segment.quotes.map((row) => new QuoteType(row));
  }

  @FieldResolver(() => SpeakerType, {
    nullable: true,
    description:
      'In content and source, the speaker of the innermost quote; elsewhere the one who is mentioned. Null when nobody is known.',
  })
  speaker(@Root() { segment }: SegmentType, @Ctx() { loaders }: RequestContext): Promise<SpeakerType> | null {
    return segment.speakerKey === undefined ? null : loaders.speakers.byKey.load(segment.speakerKey);
  }
}

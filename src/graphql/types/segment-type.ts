import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { SegmentRoleEnum } from '../enums.ts';
import type { PlacedSegment, SegmentRole } from '../marked-text/segment.ts';
import { QuoteType } from './quote-type.ts';
import { SpeakerType } from './speaker-type.ts';

/** A segment of a paragraph. */
@ObjectType('Segment', {
  description: 'A stretch of a paragraph in which no annotation starts or ends: draw one after the other.',
})
export class SegmentType {
  @Field(() => String, {
    simple: true,
    description: 'The words; the texts of all segments, joined, are Paragraph.text.',
  })
  readonly text: string;

  @Field(() => [SegmentRoleEnum], {
    simple: true,
    description:
      'What the words are part of: [CONTENT, MENTION] where a quote names somebody, [PLAIN] where nothing is marked.',
  })
  readonly roles: readonly SegmentRole[];

  constructor(readonly segment: PlacedSegment) {
    this.text = segment.text;
    this.roles = segment.roles;
  }

  @Field(() => [QuoteType], {
    description: 'The quotes whose content, cue or source the words are part of, the outermost first.',
  })
  quotes(
    @Root() { segment }: SegmentType,
    @Ctx() { nodes }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly unknown[]> {
    return nodes.many(
      info,
      segment.quotes.map(({ articleKey, slot }) => [articleKey, slot]),
    );
  }

  @Field(() => SpeakerType, {
    nullable: true,
    description:
      'In content and source, the speaker of the innermost quote; elsewhere the one who is mentioned. Null when nobody is known.',
  })
  speaker(
    @Root() { segment: { speakerKey } }: SegmentType,
    @Ctx() { nodes }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return nodes.one(info, speakerKey === undefined ? undefined : [speakerKey]);
  }
}

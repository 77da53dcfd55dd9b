import { Field, ObjectType } from 'type-graphql';
import type { QuoteRow } from '../../store/rows/quote-row.ts';
import { SegmentRoleEnum } from '../enums.ts';
import type { Segment, SegmentRole } from '../marked-text/segment.ts';

/** A segment of a paragraph with its words. */
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

  constructor(
    readonly segment: Segment<QuoteRow>,
    text: string,
  ) {
    this.text = text;
    this.roles = segment.roles;
  }
}

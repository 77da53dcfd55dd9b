import { Field, ObjectType } from 'type-graphql';
import type { PlacedSpan } from '../marked-text/placed-span.ts';

/** A span with its place in the article. Its offsets come from `SpanResolver`, in the unit asked for. */
@ObjectType('Span', {
  description:
    'A stretch of an article’s text. Half-open: "start" is the offset of its first character, "end" of the first after it. ' +
    'Offsets count from the start of Article.text.',
})
export class SpanType {
  @Field(() => String, { simple: true, description: 'The words of the span as printed.' })
  readonly text: string;

  constructor(readonly place: PlacedSpan) {
    this.text = place.text;
  }
}

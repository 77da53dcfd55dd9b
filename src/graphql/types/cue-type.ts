import { Field, ObjectType } from 'type-graphql';
import type { CueClass } from '../../corpus/vocabulary.ts';
import { CueClassEnum } from '../enums.ts';
import { SpanType } from './span-type.ts';

/** The cue of a quote. */
@ObjectType('Cue', { description: 'The words that introduce a quote: "said", "according to".' })
export class CueType {
  @Field(() => [SpanType], { simple: true, description: 'Where the words stand, in reading order.' })
  readonly spans: readonly SpanType[];

  @Field(() => String, { simple: true, description: 'The words as printed, several spans joined by a space.' })
  readonly text: string;

  @Field(() => String, { simple: true, description: 'Dictionary form: "say" for "said".' })
  readonly lemma: string;

  @Field(() => CueClassEnum, { simple: true, description: 'What the words claim about the statement.' })
  readonly class: CueClass;

  constructor(spans: readonly SpanType[], lemma: string, cueClass: CueClass) {
    this.spans = spans;
    this.text = spans.map(({ text }) => text).join(' ');
    this.lemma = lemma;
    this.class = cueClass;
  }
}

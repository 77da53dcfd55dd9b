import { Field, ObjectType } from 'type-graphql';
import type { CueClass } from '../../corpus/vocabulary.ts';
import { CueClassEnum } from '../enums.ts';
import { SpanType } from './span-type.ts';

/** The cue of a quote. `store/select/fields/quote-fields.ts` says how each field is read. */
@ObjectType('Cue', { description: 'The words that introduce a quote: "said", "according to".' })
export class CueType {
  @Field(() => [SpanType], { description: 'Where the words stand, in reading order.' })
  readonly spans!: readonly SpanType[];

  @Field(() => String, { description: 'The words as printed, several spans joined by a space.' })
  readonly text!: string;

  @Field(() => String, { description: 'Dictionary form: "say" for "said".' })
  readonly lemma!: string;

  @Field(() => CueClassEnum, { description: 'What the words claim about the statement.' })
  readonly class!: CueClass;
}

import { Field, Int, ObjectType } from 'type-graphql';
import type { CueClass } from '../../corpus/vocabulary.ts';
import { CueClassEnum } from '../enums.ts';

/** How often one cue introduces quotes. */
@ObjectType('CueCount', { description: 'How often one reporting word introduces the quotes in question.' })
export class CueCountType {
  @Field(() => String, { description: 'Dictionary form of the word: "say".' })
  readonly lemma!: string;

  @Field(() => CueClassEnum, { description: 'What the word claims about the statement.' })
  readonly class!: CueClass;

  @Field(() => Int, { description: 'Number of quotes that it introduces.' })
  readonly count!: number;
}

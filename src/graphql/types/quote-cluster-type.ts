import { Args, Field, ID, Int, ObjectType } from 'type-graphql';
import type { FieldArguments } from '../../store/select/plan.ts';
import { QuoteConnection } from '../connections/quote-connection.ts';
import { selectedPage } from '../inputs/list-request.ts';
import { ForwardPageArgs } from '../inputs/page-args.ts';
import { DateScalar } from '../scalars/date-scalar.ts';
import { CueCountType } from './cue-count-type.ts';
import { SpeakerType } from './speaker-type.ts';

/** Quotes with the same words or nearly the same. `store/select/fields/cluster-fields.ts` says how each field is read. */
@ObjectType('QuoteCluster', {
  description:
    'Words quoted more than once in the corpus, whatever the frame: the same, or nearly the same, as when a paper cuts a sentence ' +
    'short or prints another word.',
})
export class QuoteClusterType {
  @Field(() => ID, {
    description:
      'For example "cluster/9f86d081884c7d65"; the least hash of its words, so that it depends on these only.',
  })
  readonly id!: string;

  @Field(() => String, { description: 'The words as they are printed most often.' })
  readonly text!: string;

  @Field(() => Int, { description: 'Number of quotes, at least 2.' })
  readonly size!: number;

  @Field(() => Int, { description: 'Number of articles in which they stand: 3.' })
  readonly articleCount!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the first article that prints them; null when none has a date.',
  })
  readonly firstDate!: string | null;

  @Field(() => QuoteConnection, { description: 'The quotes with these words or nearly these.' })
  quotes(@Args(() => ForwardPageArgs) args: ForwardPageArgs): FieldArguments {
    return selectedPage(args);
  }

  @Field(() => [SpeakerType], { description: 'To whom the papers give the words, by name.' })
  readonly speakers!: readonly SpeakerType[];

  @Field(() => [CueCountType], { description: 'How the papers introduce the words, most frequent first.' })
  readonly cues!: readonly CueCountType[];

  @Field(() => [String], { description: 'Which papers and agencies print the words, by name.' })
  readonly publishers!: readonly string[];
}

import { ArgsType, Field, Int } from 'type-graphql';
import type { FrequencyUnit } from '../../../corpus/frequency-unit.ts';
import type { TextScope } from '../../../corpus/text-scope.ts';
import type { PValueAdjustment } from '../../../statistics/adjust-p-values.ts';
import type { CollocationMeasure } from '../../../statistics/collocation.ts';
import type { KeynessMeasure } from '../../../statistics/keyness.ts';
import {
  CollocationMeasureEnum,
  FrequencyUnitEnum,
  KeynessMeasureEnum,
  PValueCorrectionEnum,
  TextScopeEnum,
} from '../../enums/word-enums.ts';
import { QuoteFilterInput } from '../quote-filter-input.ts';

const FIRST = 'Number of rows, 1 to 1,000.';

/** The arguments of a list of frequencies. */
@ArgsType()
export class FrequencyArgs {
  @Field(() => FrequencyUnitEnum, { defaultValue: 'word', description: 'What is counted.' })
  readonly unit!: FrequencyUnit;

  @Field(() => TextScopeEnum, { defaultValue: 'in-quotes', description: 'Where it is counted.' })
  readonly scope!: TextScope;

  @Field(() => QuoteFilterInput, {
    nullable: true,
    description: 'Which quotes, or texts that hold them: one speaker’s quoted words are a corpus of their own.',
  })
  readonly filter?: QuoteFilterInput | null;

  @Field(() => Int, { defaultValue: 100, description: FIRST })
  readonly first!: number;
}

/** The arguments of a list of keywords. */
@ArgsType()
export class KeynessArgs {
  @Field(() => QuoteFilterInput, { description: 'Whose words are looked at: {speaker: ["speaker/orla-brenn"]}.' })
  readonly target!: QuoteFilterInput;

  @Field(() => QuoteFilterInput, {
    nullable: true,
    description: 'What they are held against. Left out: all that the target is not.',
  })
  readonly reference?: QuoteFilterInput | null;

  @Field(() => FrequencyUnitEnum, { defaultValue: 'word', description: 'What is compared.' })
  readonly unit!: FrequencyUnit;

  @Field(() => TextScopeEnum, { defaultValue: 'in-quotes', description: 'Where it is counted, on both sides.' })
  readonly scope!: TextScope;

  @Field(() => KeynessMeasureEnum, { defaultValue: 'log-likelihood', description: 'By what the list is sorted.' })
  readonly measure!: KeynessMeasure;

  @Field(() => PValueCorrectionEnum, {
    defaultValue: 'benjamini-hochberg',
    description: 'How the p values are corrected for the number of items tested.',
  })
  readonly correction!: PValueAdjustment;

  @Field(() => Int, { defaultValue: 3, description: 'Items that the target has less often are not tested.' })
  readonly minCount!: number;

  @Field(() => Int, { defaultValue: 50, description: FIRST })
  readonly first!: number;
}

/** The arguments of a list of collocations. */
@ArgsType()
export class CollocationArgs {
  @Field(() => String, { description: 'Finds the node, in the language of search: "deal".' })
  readonly query!: string;

  @Field(() => TextScopeEnum, { defaultValue: 'whole', description: 'Where to look.' })
  readonly scope!: TextScope;

  @Field(() => QuoteFilterInput, { nullable: true, description: 'Which quotes, or texts that hold them.' })
  readonly filter?: QuoteFilterInput | null;

  @Field(() => FrequencyUnitEnum, {
    defaultValue: 'word',
    description: 'What is counted near the node: WORD or LEMMA.',
  })
  readonly unit!: FrequencyUnit;

  @Field(() => Int, { defaultValue: 5, description: 'Words on either side of the node that are near it, 1 to 20.' })
  readonly window!: number;

  @Field(() => CollocationMeasureEnum, { defaultValue: 'log-dice', description: 'By what the list is sorted.' })
  readonly measure!: CollocationMeasure;

  @Field(() => Int, { defaultValue: 2, description: 'Items that stand less often near the node are left out.' })
  readonly minCount!: number;

  @Field(() => Int, { defaultValue: 50, description: FIRST })
  readonly first!: number;
}

import { ArgsType, Field, Int } from 'type-graphql';
import type { ConcordanceSort } from '../../../corpus/concordance-sort.ts';
import type { TextScope } from '../../../corpus/text-scope.ts';
import { ConcordanceSortEnum, TextScopeEnum } from '../../enums/word-enums.ts';
import { ForwardPageArgs } from '../page-args.ts';
import { QuoteFilterInput } from '../quote-filter-input.ts';

const QUERY =
  'Words, "phrases", prefix*, wom?n, NEAR/5, AND, OR, NOT, parentheses, token patterns: [lemma="sign"] []{0,3} "deal". ' +
  'The whole language: docs/query-language.md.';

const FILTER =
  'Which quotes, or the texts that hold them. A filter that asks for properties of articles only (publisher, section, date, article) ' +
  'means these articles, whether they hold quotes or not.';

/** The arguments of a search. */
@ArgsType()
export class SearchArgs extends ForwardPageArgs {
  @Field(() => String, { description: QUERY })
  readonly query!: string;

  @Field(() => TextScopeEnum, { defaultValue: 'whole', description: 'Where to look.' })
  readonly scope!: TextScope;

  @Field(() => QuoteFilterInput, { nullable: true, description: FILTER })
  readonly filter?: QuoteFilterInput | null;
}

/** The arguments of a concordance. */
@ArgsType()
export class ConcordanceArgs extends SearchArgs {
  @Field(() => Int, { defaultValue: 10, description: 'Words of context on either side, 0 to 100.' })
  readonly window!: number;

  @Field(() => ConcordanceSortEnum, { defaultValue: 'position', description: 'How the lines are sorted.' })
  readonly sortBy!: ConcordanceSort;

  @Field(() => Int, { nullable: true, description: 'For RANDOM: the same seed draws the same lines, 0 unless given.' })
  readonly seed?: number | null;
}

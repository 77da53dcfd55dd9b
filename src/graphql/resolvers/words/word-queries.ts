import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { collocations } from '../../../analysis/words/collocations.ts';
import { frequencies } from '../../../analysis/words/frequencies.ts';
import { keyness } from '../../../analysis/words/keyness.ts';
import { quotesHolding } from '../../../analysis/words/quotes-holding.ts';
import type { QuoteFilter } from '../../../corpus/filters.ts';
import { basisOf } from '../../basis.ts';
import { expectBetween, expectFilter } from '../../check-arguments.ts';
import type { RequestContext } from '../../context.ts';
import { CollocationArgs, FrequencyArgs, KeynessArgs } from '../../inputs/words/word-args.ts';
import { expectTokenUnit } from '../../inputs/words/expect-token-unit.ts';
import { CollocationListType } from '../../types/words/collocation-list-type.ts';
import { FrequencyListType } from '../../types/words/frequency-list-type.ts';
import { KeywordListType } from '../../types/words/keyword-list-type.ts';

const ROWS = { least: 1, most: 1000 };
const COUNT = { least: 1, most: 1_000_000 };

/** What words are frequent, key, and near to one another. */
@Resolver()
export class WordQueries {
  @Query(() => FrequencyListType, {
    nullable: true,
    description: 'The most frequent words, lemmas or rows of words: of all quotes, one speaker’s, one paper’s texts.',
  })
  async frequencies(
    @Args(() => FrequencyArgs) args: FrequencyArgs,
    @Ctx() { session }: RequestContext,
  ): Promise<FrequencyListType> {
    const filter = expectFilter<QuoteFilter>(args.filter);
    const request = { ...args, filter, first: expectBetween('first', args.first, ROWS) };
    const { rows, limit, ...list } = await frequencies(session, request);
    const items = rows.map(({ item }) => item);
    let counted: ReturnType<typeof quotesHolding> | undefined;
    const quotes = (): ReturnType<typeof quotesHolding> =>
      (counted ??= quotesHolding(session, filter, args.unit, items));
    // A function, which graphql-js calls only when the field is selected.
    const withQuotes = rows.map((row) => ({ ...row, quotes: async () => (await quotes()).get(row.item) ?? 0 }));
    return {
      ...list,
      rows: withQuotes,
      basis: await basisOf(session, { filter, limit: limit ?? cut({ ...list, rows }, 'items') }),
    };
  }

  @Query(() => KeywordListType, {
    nullable: true,
    description:
      'What sets one speaker, paper or time apart from another: the words that it has more often than expected.',
  })
  async keyness(
    @Args(() => KeynessArgs) args: KeynessArgs,
    @Ctx() { session }: RequestContext,
  ): Promise<KeywordListType> {
    const target = expectFilter<QuoteFilter>(args.target) ?? {};
    const reference = expectFilter<QuoteFilter>(args.reference);
    const minCount = expectBetween('minCount', args.minCount, COUNT);
    const request = { ...args, target, reference, minCount, first: expectBetween('first', args.first, ROWS) };
    const { limit, ...list } = await keyness(session, request);
    return { ...list, basis: await basisOf(session, { filter: target, limit: limit ?? cut(list, 'items') }) };
  }

  @Query(() => CollocationListType, {
    nullable: true,
    description: 'What stands near the hits of a query more often than by chance.',
  })
  async collocations(
    @Args(() => CollocationArgs) args: CollocationArgs,
    @Ctx() { session }: RequestContext,
  ): Promise<CollocationListType> {
    const filter = expectFilter<QuoteFilter>(args.filter);
    const unit = expectTokenUnit(args.unit);
    const window = expectBetween('window', args.window, { least: 1, most: 20 });
    const minCount = expectBetween('minCount', args.minCount, COUNT);
    const request = { ...args, filter, unit, window, minCount, first: expectBetween('first', args.first, ROWS) };
    const { query, ...list } = await collocations(session, request);
    return { ...list, basis: await basisOf(session, { filter, query, limit: cut(list, 'items') }) };
  }
}

/** What a basis says of a list that does not end where its rows do; undefined of one that does. */
function cut({ isComplete, rows }: { readonly isComplete: boolean; readonly rows: readonly unknown[] }, what: string) {
  return isComplete ? undefined : `Only the first ${rows.length} ${what} are listed. Ask for more with "first".`;
}

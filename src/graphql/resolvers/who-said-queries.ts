import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { whoSaid } from '../../analysis/who-said/who-said.ts';
import type { QuoteFilter } from '../../corpus/filters.ts';
import { basisOf } from '../basis.ts';
import { expectBetween, expectFilter } from '../check-arguments.ts';
import type { RequestContext } from '../context.ts';
import { WhoSaidArgs } from '../inputs/who-said-args.ts';
import { WhoSaidType, type WhoSaidMatchType } from '../types/who-said-type.ts';

const MATCHES = { least: 1, most: 100 };

/** Who said half-remembered words. */
@Resolver()
export class WhoSaidQueries {
  @Query(() => WhoSaidType, {
    description:
      'Who said it? Given words half remembered, the quotes that say them: some words may be wrong, missing or in another order.',
  })
  async whoSaid(
    @Args(() => WhoSaidArgs) args: WhoSaidArgs,
    @Ctx() { session, loaders }: RequestContext,
  ): Promise<WhoSaidType> {
    const filter = expectFilter<QuoteFilter>(args.filter);
    const first = expectBetween('first', args.first, MATCHES);
    const { matches, query, limit } = await whoSaid(session, { text: args.text, filter, first });
    const quotes = await loaders.quotes.byPlace.loadMany(matches.map(({ quote }) => quote));
    const shown = matches.flatMap((match, index): WhoSaidMatchType[] => {
      const quote = quotes[index];
      if (quote instanceof Error) throw quote;
      return quote ? [{ ...match, quote }] : [];
    });
    return { matches: shown, basis: await basisOf(session, { filter, query, limit }) };
  }
}

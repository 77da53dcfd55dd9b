import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { whoSaid } from '../../analysis/who-said/who-said.ts';
import type { QuoteFilter } from '../../corpus/filters.ts';
import { basisOf } from '../basis.ts';
import { expectBetween, expectFilter } from '../check-arguments.ts';
import type { RequestContext } from '../context.ts';
import { WhoSaidArgs } from '../inputs/who-said-args.ts';
import { WhoSaidMatchType, WhoSaidType } from '../types/who-said-type.ts';

const MATCHES = { least: 1, most: 100 };

/** Who said half-remembered words. */
@Resolver()
export class WhoSaidQueries {
  @Query(() => WhoSaidType, {
    nullable: true,
    description:
      'Who said it? Given words half remembered, the quotes that say them: some words may be wrong, missing or in another order.',
  })
  async whoSaid(@Args(() => WhoSaidArgs) args: WhoSaidArgs, @Ctx() { session }: RequestContext): Promise<WhoSaidType> {
    const filter = expectFilter<QuoteFilter>(args.filter);
    const first = expectBetween('first', args.first, MATCHES);
    const { matches, query, limit } = await whoSaid(session, { text: args.text, filter, first });
    return {
      matches: matches.map((match) => new WhoSaidMatchType(match)),
      basis: await basisOf(session, { filter, query, limit }),
    };
  }
}

import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { countQuotes, pageOfQuotes } from '../../store/read/pages.ts';
import { expectId } from '../../store/read/resolve-ids.ts';
import { connect, type Connection } from '../connections/connection.ts';
import { QuoteConnection } from '../connections/quote-connection.ts';
import type { RequestContext } from '../context.ts';
import { QuoteListArgs } from '../inputs/list-args.ts';
import { quoteRequest } from '../inputs/list-request.ts';
import { QuoteType } from '../types/quote-type.ts';

/** How quotes are found. */
@Resolver()
export class QuoteQueries {
  @Query(() => QuoteType, { nullable: true, description: 'One quote; null when there is none with this id.' })
  async quote(
    @Arg('id', () => ID, { description: 'For example "article/jalalabad-prison-attack/quote/gold.7".' }) id: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<QuoteType | null> {
    return (await loaders.quotes.byName.load(expectId(id, 'quote'))) ?? null;
  }

  @Query(() => QuoteConnection, {
    description: 'Quotes of the corpus, in reading order unless asked otherwise: the one list behind every question.',
  })
  async quotes(
    @Args(() => QuoteListArgs) args: QuoteListArgs,
    @Ctx() { session }: RequestContext,
  ): Promise<Connection<QuoteType>> {
    const request = quoteRequest(args);
    const page = await pageOfQuotes(session, request);
    return connect(
      page,
      (row) => new QuoteType(row),
      () => countQuotes(session, request.filter),
    );
  }
}

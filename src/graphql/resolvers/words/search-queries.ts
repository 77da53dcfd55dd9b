import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { concordance } from '../../../analysis/concordance/concordance.ts';
import { searchCorpus } from '../../../analysis/search/search-corpus.ts';
import { basisOf } from '../../basis.ts';
import { expectBetween } from '../../check-arguments.ts';
import { connect } from '../../connections/connection.ts';
import { ConcordanceConnection, SearchHitConnection } from '../../connections/hit-connections.ts';
import type { RequestContext } from '../../context.ts';
import { ConcordanceArgs, SearchArgs } from '../../inputs/words/hits-args.ts';
import { hitsRequest } from '../../inputs/words/hits-request.ts';
import { ConcordanceLineType } from '../../types/words/concordance-line-type.ts';
import { SearchHitType } from '../../types/words/search-hit-type.ts';

/** How words are found in the texts. */
@Resolver()
export class SearchQueries {
  @Query(() => SearchHitConnection, {
    nullable: true,
    description: 'Paragraphs that match a query, best first, with the matching stretch of each.',
  })
  async search(
    @Args(() => SearchArgs) args: SearchArgs,
    @Ctx() { session }: RequestContext,
  ): Promise<SearchHitConnection> {
    const request = hitsRequest(args);
    const { hits, query, limit, total, ...place } = await searchCorpus(session, request);
    const rows = hits.map(({ hit, cursor }) => ({ row: hit, cursor }));
    const page = connect({ rows, ...place }, (hit) => new SearchHitType(hit), total);
    return { ...page, basis: await basisOf(session, { ...request, query, limit }) };
  }

  @Query(() => ConcordanceConnection, {
    nullable: true,
    description: 'Every place where a query matches, with the words left and right of it (KWIC).',
  })
  async concordance(
    @Args(() => ConcordanceArgs) args: ConcordanceArgs,
    @Ctx() { session }: RequestContext,
  ): Promise<ConcordanceConnection> {
    const window = expectBetween('window', args.window, { least: 0, most: 100 });
    const request = { ...hitsRequest(args), window, sortBy: args.sortBy, seed: args.seed ?? 0 };
    const { lines, query, limit, total, perMillion, ...place } = await concordance(session, request);
    const rows = lines.map(({ line, cursor }) => ({ row: line, cursor }));
    const page = connect({ rows, ...place }, (line) => new ConcordanceLineType(line), total);
    return { ...page, perMillion, basis: await basisOf(session, { ...request, query, limit }) };
  }
}

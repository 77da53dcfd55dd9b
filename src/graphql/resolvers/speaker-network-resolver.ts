import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { QuoteFilter } from '../../corpus/filters.ts';
import { mostQuoted, tiesAmong, type NetworkTie } from '../../store/read/counts/speaker-network.ts';
import { basisOf } from '../basis.ts';
import { expectBetween, expectFilter } from '../check-arguments.ts';
import type { RequestContext } from '../context.ts';
import { inTurns } from '../in-turns.ts';
import { SpeakerNetworkArgs } from '../inputs/speaker-network-args.ts';
import { SpeakerNetworkEdgeType, SpeakerNetworkType } from '../types/speaker-network-type.ts';

/** Who is quoted beside whom, and who speaks of whom. */
@Resolver(() => SpeakerNetworkType)
export class SpeakerNetworkResolver {
  @Query(() => SpeakerNetworkType, {
    nullable: true,
    description:
      'The most quoted speakers, and what ties them: articles that quote both, or words of one about the other.',
  })
  async speakerNetwork(
    @Args(() => SpeakerNetworkArgs) { relation, first, ...args }: SpeakerNetworkArgs,
    @Ctx() { session }: RequestContext,
  ): Promise<SpeakerNetworkType> {
    const filter = expectFilter<QuoteFilter>(args.filter);
    expectBetween('first', first, { least: 1, most: 500 });
    const found = await mostQuoted(session, filter, first);
    const keys = found.speakers.map(({ key }) => key);
    let ties: Promise<readonly NetworkTie[]> | undefined;
    const limit = found.all > keys.length ? `The ${keys.length} most quoted of ${found.all} speakers.` : undefined;
    return new SpeakerNetworkType(
      found,
      () => (ties ??= tiesAmong(session, relation, keys, filter)),
      () => basisOf(session, { filter, limit }),
    );
  }

  @FieldResolver(() => [SpeakerNetworkEdgeType], {
    description:
      'The ties among these speakers, heaviest first, then by the ids of both; edgeCount says how many there are.',
  })
  async edges(
    @Root() { ties }: SpeakerNetworkType,
    @Ctx() { session }: RequestContext,
    @Arg('first', () => Int, { defaultValue: 1000, description: 'Number of ties, at most 10,000.' }) first: number,
  ): Promise<readonly (SpeakerNetworkEdgeType | Promise<SpeakerNetworkEdgeType>)[]> {
    expectBetween('first', first, { least: 1, most: 10_000 });
    const edges = (await ties()).slice(0, first).map((tie) => new SpeakerNetworkEdgeType(tie));
    return inTurns(session, edges);
  }
}

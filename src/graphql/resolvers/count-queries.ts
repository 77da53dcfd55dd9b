import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { QuoteFilter } from '../../corpus/filters.ts';
import { countQuotesBy } from '../../store/read/counts/count-quotes-by.ts';
import { expectPeriod } from '../../store/read/counts/expect-dimensions.ts';
import { timelineOf } from '../../store/read/counts/timeline.ts';
import { basisOf } from '../basis.ts';
import { expectBetween, expectFilter } from '../check-arguments.ts';
import type { RequestContext } from '../context.ts';
import { inTurns } from '../in-turns.ts';
import { QuoteCountsArgs } from '../inputs/quote-counts-args.ts';
import { TimelineArgs } from '../inputs/timeline-args.ts';
import { selectedMeasures } from '../selected-measures.ts';
import { QuoteCountType } from '../types/quote-count-type.ts';
import { QuoteCountsType } from '../types/quote-counts-type.ts';
import { TimelinePointType, TimelineType } from '../types/timeline-type.ts';

const FIRST = { least: 1, most: 1000 };

/** How quotes are counted. */
@Resolver()
export class CountQueries {
  @Query(() => QuoteCountsType, {
    nullable: true,
    description:
      'Quotes counted by any combination of dimensions: direct against indirect for each speaker, reporting verbs for each ' +
      'publisher, anonymous sources for each paper and month.',
  })
  async quoteCounts(
    @Args(() => QuoteCountsArgs) { groupBy, first, orderBy, ...args }: QuoteCountsArgs,
    @Ctx() { session }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<QuoteCountsType> {
    const filter = expectFilter<QuoteFilter>(args.filter);
    expectBetween('first', first, FIRST);
    const table = await countQuotesBy(session, { groupBy, filter, first, orderBy, ...selectedMeasures(info) });
    const isComplete = table.groups.length === table.rowCount;
    const limit = isComplete ? undefined : cutAt(first, table.rowCount);
    return {
      ...table,
      isComplete,
      rows: table.groups.map((group) => new QuoteCountType(group, table)),
      basis: () => basisOf(session, { filter, limit }),
    };
  }

  @Query(() => TimelineType, {
    nullable: true,
    description: 'Quotes by day, week, month or year, with the articles and words in which they could stand.',
  })
  async timeline(
    @Args(() => TimelineArgs) args: TimelineArgs,
    @Ctx() { session }: RequestContext,
  ): Promise<TimelineType> {
    const filter = expectFilter<QuoteFilter>(args.filter);
    const { points, undated } = await timelineOf(session, { period: expectPeriod(args.period), filter });
    return {
      points: () =>
        inTurns(
          session,
          points.map((point) => new TimelinePointType(point)),
        ),
      undated,
      basis: () => basisOf(session, { filter }),
    };
  }
}

function cutAt(first: number, rowCount: number): string {
  const [shown, all, most] = [first, rowCount, FIRST.most].map((count) => count.toLocaleString('en-US'));
  return `The first ${shown} of ${all} rows; "first" takes up to ${most}, and a filter makes the table smaller.`;
}

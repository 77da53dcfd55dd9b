import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../connections/connection.ts';
import { QuoteConnection } from '../connections/quote-connection.ts';
import type { RequestContext } from '../context.ts';
import { ForwardPageArgs } from '../inputs/page-args.ts';
import { CueCountType } from '../types/cue-count-type.ts';
import { QuoteClusterType } from '../types/quote-cluster-type.ts';
import type { QuoteType } from '../types/quote-type.ts';
import { SpeakerType } from '../types/speaker-type.ts';
import { quotesUnder } from './quotes-under.ts';

/** Who prints the words of a cluster, and how. */
@Resolver(() => QuoteClusterType)
export class QuoteClusterResolver {
  @FieldResolver(() => QuoteConnection, { description: 'The quotes with these words or nearly these.' })
  quotes(
    @Root() { hash }: QuoteClusterType,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Connection<QuoteType>> {
    return quotesUnder({ parent: 'cluster', key: hash }, args, loaders);
  }

  @FieldResolver(() => [SpeakerType], { description: 'To whom the papers give the words, by name.' })
  speakers(@Root() { hash }: QuoteClusterType, @Ctx() { loaders }: RequestContext): Promise<readonly SpeakerType[]> {
    return loaders.clusters.speakers.load(hash);
  }

  @FieldResolver(() => [CueCountType], { description: 'How the papers introduce the words, most frequent first.' })
  cues(@Root() { hash }: QuoteClusterType, @Ctx() { loaders }: RequestContext): Promise<readonly CueCountType[]> {
    return loaders.clusters.cues.load(hash);
  }

  @FieldResolver(() => [String], { description: 'Which papers and agencies print the words, by name.' })
  publishers(@Root() { hash }: QuoteClusterType, @Ctx() { loaders }: RequestContext): Promise<readonly string[]> {
    return loaders.clusters.publishers.load(hash);
  }
}

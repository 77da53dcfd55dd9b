import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { MAX_PAGE_SIZE } from '../../store/read/paging/page-request.ts';
import { expectBetween, expectFilter } from '../check-arguments.ts';
import { ArticleConnection } from '../connections/article-connection.ts';
import { connect, type Connection } from '../connections/connection.ts';
import { QuoteConnection } from '../connections/quote-connection.ts';
import type { RequestContext } from '../context.ts';
import { QuoteListArgs } from '../inputs/list-args.ts';
import { pageArguments } from '../inputs/list-request.ts';
import { ForwardPageArgs } from '../inputs/page-args.ts';
import { QuoteFilterInput } from '../inputs/quote-filter-input.ts';
import { DateScalar } from '../scalars/date-scalar.ts';
import { ArticleType } from '../types/article-type.ts';
import { CueCountType } from '../types/cue-count-type.ts';
import type { QuoteType } from '../types/quote-type.ts';
import { SpeakerDescriptionType } from '../types/speaker-description-type.ts';
import { SpeakerType } from '../types/speaker-type.ts';
import { quotesUnder } from './quotes-under.ts';

const COUNTED = { nullable: true, description: 'Which quotes count. Left out: all of the effective layer.' };

/** What hangs on a speaker. */
@Resolver(() => SpeakerType)
export class SpeakerResolver {
  @FieldResolver(() => [String], {
    description: 'Every form of the name that the corpus prints, most frequent first: ["Omar", "Ajmal Omar"].',
  })
  aliases(@Root() { row }: SpeakerType, @Ctx() { loaders }: RequestContext): Promise<readonly string[]> {
    return loaders.speakers.aliases.load(row.key);
  }

  @FieldResolver(() => [SpeakerDescriptionType], {
    description: 'What the texts call the speaker, by day of publication: "a provincial council member".',
  })
  descriptions(
    @Root() { row }: SpeakerType,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly SpeakerDescriptionType[]> {
    return loaders.speakers.descriptions.load(row.key);
  }

  @FieldResolver(() => QuoteConnection, {
    description: 'What the speaker is quoted with, in reading order unless asked otherwise.',
  })
  quotes(
    @Root() { row }: SpeakerType,
    @Args(() => QuoteListArgs) args: QuoteListArgs,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Connection<QuoteType>> {
    return quotesUnder({ parent: 'speaker', key: row.key }, args, loaders);
  }

  @FieldResolver(() => Int, { description: 'Number of their quotes.' })
  quoteCount(
    @Root() { row }: SpeakerType,
    @Arg('filter', () => QuoteFilterInput, COUNTED) filter: QuoteFilterInput | null | undefined,
    @Ctx() { loaders }: RequestContext,
  ): Promise<number> {
    return loaders.quotes.count({ parent: 'speaker', filter: expectFilter(filter) }).load(row.key);
  }

  @FieldResolver(() => Int, { description: 'Number of words quoted of them.' })
  wordCount(
    @Root() { row }: SpeakerType,
    @Arg('filter', () => QuoteFilterInput, COUNTED) filter: QuoteFilterInput | null | undefined,
    @Ctx() { loaders }: RequestContext,
  ): Promise<number> {
    return loaders.quotes.words({ parent: 'speaker', filter: expectFilter(filter) }).load(row.key);
  }

  @FieldResolver(() => ArticleConnection, {
    description: 'The articles that quote the speaker, by day of publication.',
  })
  async articles(
    @Root() { row }: SpeakerType,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { loaders: { speakers } }: RequestContext,
  ): Promise<Connection<ArticleType>> {
    const page = await speakers.articles(pageArguments(args)).load(row.key);
    return connect(
      page,
      (article) => new ArticleType(article),
      () => speakers.articleCount.load(row.key),
    );
  }

  @FieldResolver(() => [CueCountType], {
    description: 'How the reporters introduce the speaker’s words: cues by dictionary form, most frequent first.',
  })
  cues(
    @Root() { row }: SpeakerType,
    @Arg('filter', () => QuoteFilterInput, COUNTED) filter: QuoteFilterInput | null | undefined,
    @Arg('first', () => Int, { defaultValue: 10, description: 'Most cues that are listed, at most 100.' })
    first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly CueCountType[]> {
    expectBetween('first', first, { least: 0, most: MAX_PAGE_SIZE });
    return loaders.speakers.cues({ filter: expectFilter(filter), first }).load(row.key);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Day of the earliest article that quotes the speaker; null when no such article has a date.',
  })
  async firstQuoted(@Root() { row }: SpeakerType, @Ctx() { loaders }: RequestContext): Promise<string | null> {
    return (await loaders.speakers.quotedDates.load(row.key)).first;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Day of the latest article that quotes the speaker; null when no such article has a date.',
  })
  async lastQuoted(@Root() { row }: SpeakerType, @Ctx() { loaders }: RequestContext): Promise<string | null> {
    return (await loaders.speakers.quotedDates.load(row.key)).last;
  }
}

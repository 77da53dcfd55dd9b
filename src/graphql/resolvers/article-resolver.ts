import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { ParagraphKind } from '../../corpus/vocabulary.ts';
import { expectId } from '../../store/read/resolve-ids.ts';
import type { Connection } from '../connections/connection.ts';
import { QuoteConnection } from '../connections/quote-connection.ts';
import type { RequestContext } from '../context.ts';
import { ParagraphKindEnum } from '../enums.ts';
import { QuoteListArgs } from '../inputs/list-args.ts';
import { ArticleSpeakerType } from '../types/article-speaker-type.ts';
import { ArticleType } from '../types/article-type.ts';
import { LayerType } from '../types/layer-type.ts';
import { MentionType } from '../types/mention-type.ts';
import { ParagraphType } from '../types/paragraph-type.ts';
import type { QuoteType } from '../types/quote-type.ts';
import { quotesUnder } from './quotes-under.ts';

/** What hangs on an article. */
@Resolver(() => ArticleType)
export class ArticleResolver {
  @FieldResolver(() => [String], {
    description: 'People and agencies credited for the text or its pictures: ["Mara Lind", "Harbour News Agency"].',
  })
  credits(@Root() { row }: ArticleType): unknown {
    return JSON.parse(row.credits);
  }

  @FieldResolver(() => String, {
    description: 'The whole text, letter for letter as imported. All offsets count from its start.',
  })
  async text(@Root() { row }: ArticleType, @Ctx() { loaders }: RequestContext): Promise<string> {
    return (await loaders.articles.text(row.key)).text;
  }

  @FieldResolver(() => [ParagraphType], { description: 'The paragraphs, in order.' })
  async paragraphs(
    @Root() { row }: ArticleType,
    @Arg('kind', () => [ParagraphKindEnum], { nullable: true, description: 'Only these kinds: [BODY]. Left out: all.' })
    kinds: readonly ParagraphKind[] | null | undefined,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly ParagraphType[]> {
    const paragraphs = await loaders.articles.paragraphs.load(row.key);
    return kinds ? paragraphs.filter(({ kind }) => kinds.includes(kind)) : paragraphs;
  }

  @FieldResolver(() => QuoteConnection, {
    description: 'The quotes of the article, in reading order unless asked otherwise.',
  })
  quotes(
    @Root() { row }: ArticleType,
    @Args(() => QuoteListArgs) args: QuoteListArgs,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Connection<QuoteType>> {
    return quotesUnder({ parent: 'article', key: row.key }, args, loaders);
  }

  @FieldResolver(() => [ArticleSpeakerType], { description: 'Everyone who is quoted here, most quoted first.' })
  speakers(@Root() { row }: ArticleType, @Ctx() { loaders }: RequestContext): Promise<readonly ArticleSpeakerType[]> {
    return loaders.articles.speakers.load(row.key);
  }

  @FieldResolver(() => [MentionType], {
    description: 'Where the text speaks of people and bodies, in reading order; from the effective layer.',
  })
  async mentions(
    @Root() { row }: ArticleType,
    @Arg('speaker', () => ID, { nullable: true, description: 'Only of this one: "speaker/ajmal-omar".' })
    speakerId: string | null | undefined,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly MentionType[]> {
    const mentions = await loaders.articles.mentions.load(row.key);
    if (typeof speakerId !== 'string') return mentions;
    const speaker = await loaders.speakers.byName.load(expectId(speakerId, 'speaker').speaker);
    return mentions.filter((mention) => mention.row.speakerKey === speaker?.row.key);
  }

  @FieldResolver(() => [LayerType], { description: 'The sets of annotations that the article has, by name.' })
  layers(@Root() { row }: ArticleType, @Ctx() { loaders }: RequestContext): Promise<readonly LayerType[]> {
    return loaders.articles.layers.load(row.key);
  }

  @FieldResolver(() => ArticleType, {
    nullable: true,
    description: 'The article after this one, by day of publication and id; null after the last.',
  })
  async next(@Root() { row }: ArticleType, @Ctx() { loaders }: RequestContext): Promise<ArticleType | null> {
    return (await loaders.articles.neighbours.load(row.key))?.next ?? null;
  }

  @FieldResolver(() => ArticleType, {
    nullable: true,
    description: 'The article before this one, by day of publication and id; null before the first.',
  })
  async previous(@Root() { row }: ArticleType, @Ctx() { loaders }: RequestContext): Promise<ArticleType | null> {
    return (await loaders.articles.neighbours.load(row.key))?.previous ?? null;
  }
}

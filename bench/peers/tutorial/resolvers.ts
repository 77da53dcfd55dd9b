import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Article, Paragraph, Quote, Span, Speaker } from './entities.ts';
import type { Context } from './loaders.ts';
import {
  ArticleConnection,
  Cue,
  CueCount,
  QuoteConnection,
  QuoteFilter,
  Source,
  SpeakerConnection,
  SpeakerOrder,
} from './types.ts';

@Resolver(() => Article)
export class ArticleResolver {
  @Query(() => Article, { nullable: true })
  article(@Arg('id', () => ID) id: string, @Ctx() { source }: Context): Promise<Article | null> {
    return source.getRepository(Article).findOneBy({ id });
  }

  @Query(() => ArticleConnection)
  async articles(
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { source }: Context,
  ): Promise<ArticleConnection> {
    const [date, id] = after ? (JSON.parse(Buffer.from(after, 'base64url').toString()) as string[]) : ['', ''];
    const rows = await source
      .getRepository(Article)
      .createQueryBuilder('article')
      .where('(article.date, article.id) > (:date, :id)', { date, id })
      .orderBy('article.date')
      .addOrderBy('article.id')
      .take(first + 1)
      .getMany();
    const nodes = rows.slice(0, first);
    const last = nodes.at(-1);
    const endCursor = last ? Buffer.from(JSON.stringify([last.date, last.id])).toString('base64url') : null;
    return { nodes, pageInfo: { hasNextPage: rows.length > first, endCursor } };
  }

  @FieldResolver(() => [Paragraph])
  paragraphs(@Root() { key }: Article, @Ctx() { paragraphsOfArticle }: Context): Promise<Paragraph[]> {
    return paragraphsOfArticle.load(key);
  }

  @FieldResolver(() => QuoteConnection)
  async quotes(
    @Root() { key }: Article,
    @Arg('first', () => Int) first: number,
    @Ctx() { quotesOfArticle }: Context,
  ): Promise<QuoteConnection> {
    return { nodes: (await quotesOfArticle.load(key)).slice(0, first) };
  }
}

@Resolver(() => Quote)
export class QuoteResolver {
  @Query(() => QuoteConnection)
  async quotes(
    @Arg('first', () => Int) first: number,
    @Arg('filter', () => QuoteFilter) { text }: QuoteFilter,
    @Ctx() { source }: Context,
  ): Promise<QuoteConnection> {
    const nodes = await source
      .getRepository(Quote)
      .createQueryBuilder('quote')
      .where('quote.key IN (SELECT rowid FROM quote_words WHERE quote_words MATCH :text)', { text })
      .orderBy('quote.key')
      .take(first)
      .getMany();
    return { nodes };
  }

  @FieldResolver(() => Article)
  article(@Root() { articleKey }: Quote, @Ctx() { articles }: Context): Promise<Article | undefined> {
    return articles.load(articleKey);
  }

  @FieldResolver(() => Paragraph)
  paragraph(@Root() { paragraphKey }: Quote, @Ctx() { paragraphs }: Context): Promise<Paragraph | undefined> {
    return paragraphs.load(paragraphKey);
  }

  @FieldResolver(() => Speaker, { nullable: true })
  speaker(@Root() { speakerKey }: Quote, @Ctx() { speakers }: Context): Promise<Speaker | undefined> | null {
    return speakerKey === null ? null : speakers.load(speakerKey);
  }

  @FieldResolver(() => [Span])
  content(@Root() { key }: Quote, @Ctx() { spansOfQuote }: Context): Promise<Span[]> {
    return spansOfQuote.load(key);
  }

  @FieldResolver(() => Cue, { nullable: true })
  cue(@Root() { cueText, cueLemma, cueClass }: Quote): Cue | null {
    return cueLemma === null ? null : { text: cueText ?? '', lemma: cueLemma, class: cueClass ?? '' };
  }

  @FieldResolver(() => Source, { nullable: true })
  source(@Root() { sourceText, sourceKind }: Quote): Source | null {
    return sourceText === null ? null : { text: sourceText, kind: sourceKind ?? '' };
  }
}

@Resolver(() => Speaker)
export class SpeakerResolver {
  @Query(() => Speaker, { nullable: true })
  speaker(@Arg('id', () => ID) id: string, @Ctx() { source }: Context): Promise<Speaker | null> {
    return source.getRepository(Speaker).findOneBy({ id });
  }

  @Query(() => SpeakerConnection)
  async speakers(
    @Arg('first', () => Int) first: number,
    @Arg('orderBy', () => SpeakerOrder, { nullable: true }) _: SpeakerOrder | null,
    @Ctx() { source }: Context,
  ): Promise<SpeakerConnection> {
    const nodes = await source
      .getRepository(Speaker)
      .createQueryBuilder('speaker')
      .leftJoin(Quote, 'quote', 'quote.speaker_key = speaker.key')
      .groupBy('speaker.key')
      .orderBy('COUNT(quote.key)', 'DESC')
      .addOrderBy('speaker.id', 'DESC')
      .limit(first)
      .getMany();
    return { nodes };
  }

  @FieldResolver(() => QuoteConnection)
  async quotes(
    @Root() { key }: Speaker,
    @Arg('first', () => Int) first: number,
    @Ctx() { source }: Context,
  ): Promise<QuoteConnection> {
    const quotes = source.getRepository(Quote);
    return { nodes: await quotes.find({ where: { speakerKey: key }, order: { key: 'ASC' }, take: first }) };
  }

  @FieldResolver(() => Int)
  async quoteCount(@Root() { key }: Speaker, @Ctx() { tallyOfSpeaker }: Context): Promise<number> {
    return (await tallyOfSpeaker.load(key)).quotes;
  }

  @FieldResolver(() => Int)
  async wordCount(@Root() { key }: Speaker, @Ctx() { tallyOfSpeaker }: Context): Promise<number> {
    return (await tallyOfSpeaker.load(key)).words;
  }

  @FieldResolver(() => [CueCount])
  async cues(
    @Root() { key }: Speaker,
    @Arg('first', () => Int) first: number,
    @Ctx() { cuesOfSpeaker }: Context,
  ): Promise<CueCount[]> {
    return (await cuesOfSpeaker.load(key)).slice(0, first);
  }
}

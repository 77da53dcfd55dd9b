import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Float, Info, Int, ObjectType, Root } from 'type-graphql';
import type { CueClass, QuoteKind, SourceKind, SpeakerKind } from '../../corpus/vocabulary.ts';
import type { CountedGroup, CountTable, GroupKeys } from '../../store/read/counts/count-quotes-by.ts';
import type { NodeKey } from '../../store/select/select-by-keys.ts';
import type { RequestContext } from '../context.ts';
import { CueClassEnum, QuoteKindEnum, SourceKindEnum, SpeakerKindEnum } from '../enums.ts';
import { DateScalar } from '../scalars/date-scalar.ts';
import { ArticleType } from './article-type.ts';
import { LayerType } from './layer-type.ts';
import { SpeakerType } from './speaker-type.ts';

/** One row of a table of counts. What a key or measure is that was not asked for, nobody reads. */
@ObjectType('QuoteCount', {
  description:
    'One row of a table of counts: the quotes that have these keys. Only the keys that "groupBy" names are set; where quotes ' +
    'have none, such as those without a speaker, there is a row in which the key is null.',
})
export class QuoteCountType {
  readonly keys: GroupKeys;

  @Field(() => SpeakerKindEnum, { simple: true, nullable: true, description: 'What the speaker is.' })
  readonly speakerKind: SpeakerKind | null | undefined;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'The speaker’s gender as recorded with the corpus: "female".',
  })
  readonly speakerGender: string | null | undefined;

  @Field(() => SourceKindEnum, { simple: true, nullable: true, description: 'How the text names the source.' })
  readonly sourceKind: SourceKind | null | undefined;

  @Field(() => QuoteKindEnum, { simple: true, nullable: true, description: 'Direct, indirect or mixed.' })
  readonly kind: QuoteKind | null | undefined;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'Dictionary form of the word that introduces the quotes: "claim".',
  })
  readonly cue: string | null | undefined;

  @Field(() => CueClassEnum, {
    simple: true,
    nullable: true,
    description: 'What the word that introduces the quotes claims about the statement.',
  })
  readonly cueClass: CueClass | null | undefined;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'Who published the articles: "The Lower Harbour Post".',
  })
  readonly publisher: string | null | undefined;

  @Field(() => String, { simple: true, nullable: true, description: 'The part of the paper: "World".' })
  readonly section: string | null | undefined;

  @Field(() => DateScalar, {
    simple: true,
    nullable: true,
    description: 'First day of the year, month or week, or the day: "2020-08-01" for August 2020 by MONTH.',
  })
  readonly period: string | null | undefined;

  @Field(() => Int, { simple: true, description: 'Number of quotes.' })
  readonly quotes: number;

  @Field(() => Int, { simple: true, description: 'Number of words of these quotes.' })
  readonly words: number | undefined;

  @Field(() => Int, { simple: true, description: 'Number of articles that have such a quote.' })
  readonly articles: number | undefined;

  @Field(() => Int, {
    simple: true,
    description: 'Number of speakers that have such a quote; quotes without a speaker count none.',
  })
  readonly speakers: number | undefined;

  @Field(() => Float, { simple: true, description: 'Share of all quotes that the filter selects, 0 to 1.' })
  readonly share: number;

  @Field(() => Float, {
    simple: true,
    description: 'Share of the words of all quotes that the filter selects, 0 to 1; 0 where there are no words at all.',
  })
  readonly shareOfWords: number | undefined;

  @Field(() => Float, {
    simple: true,
    description:
      'Share among the quotes that have the same keys in all dimensions but the last, 0 to 1: with [SPEAKER, KIND] the share of ' +
      'direct quotes among those of the speaker, with [PUBLISHER, MONTH, SOURCE_KIND] the share of anonymous sources in one ' +
      'paper and month. With one dimension it is "share".',
  })
  readonly groupShare: number | undefined;

  constructor({ keys, ...group }: CountedGroup, { totalQuotes, totalWords }: CountTable) {
    const { quotes, words, articles, speakers, groupQuotes } = group;
    this.keys = keys;
    this.speakerKind = keys['speaker-kind'];
    this.speakerGender = keys['speaker-gender'];
    this.sourceKind = keys['source-kind'];
    this.kind = keys.kind;
    this.cue = keys.cue;
    this.cueClass = keys['cue-class'];
    this.publisher = keys.publisher;
    this.section = keys.section;
    this.period = keys.year ?? keys.month ?? keys.week ?? keys.day;
    this.quotes = quotes;
    this.words = words;
    this.articles = articles;
    this.speakers = speakers;
    this.share = quotes / totalQuotes;
    this.shareOfWords = words === undefined || totalWords === undefined ? undefined : shareOf(words, totalWords);
    this.groupShare = groupQuotes === undefined ? undefined : quotes / groupQuotes;
  }

  @Field(() => SpeakerType, {
    nullable: true,
    description: 'Who said it; null for quotes of nobody who is known.',
  })
  speaker(
    @Root() { keys }: QuoteCountType,
    @Ctx() { nodes }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return nodes.one(info, keyOf(keys.speaker));
  }

  @Field(() => ArticleType, { nullable: true, description: 'The article.' })
  article(
    @Root() { keys }: QuoteCountType,
    @Ctx() { nodes }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return nodes.one(info, keyOf(keys.article));
  }

  @Field(() => LayerType, { nullable: true, description: 'The layer that has the quotes.' })
  layer(
    @Root() { keys }: QuoteCountType,
    @Ctx() { nodes }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return nodes.one(info, keyOf(keys.layer));
  }
}

function keyOf(key: number | null | undefined): NodeKey | undefined {
  return typeof key === 'number' ? [key] : undefined;
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

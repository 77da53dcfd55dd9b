import { Arg, Args, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ParagraphKind } from '../../corpus/vocabulary.ts';
import type { FieldArguments } from '../../store/select/plan.ts';
import { QuoteConnection } from '../connections/quote-connection.ts';
import { ParagraphKindEnum } from '../enums.ts';
import { QuoteListArgs } from '../inputs/list-args.ts';
import { selectedQuotes } from '../inputs/list-request.ts';
import { DateScalar } from '../scalars/date-scalar.ts';
import { ArticleSpeakerType } from './article-speaker-type.ts';
import { LayerType } from './layer-type.ts';
import { MentionType } from './mention-type.ts';
import { NodeType } from './node-type.ts';
import { ParagraphType } from './paragraph-type.ts';

/** An article. `store/select/fields/article-fields.ts` says how each field is read. */
@ObjectType('Article', { description: 'One news text as published.', implements: NodeType })
export class ArticleType implements NodeType {
  @Field(() => ID, { description: 'For example "article/jalalabad-prison-attack".' })
  readonly id!: string;

  @Field(() => String, { description: 'The headline as printed.' })
  readonly headline!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of publication; null when not known.' })
  readonly date!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Place line as printed: "JALALABAD, Afghanistan"; null where the text has none.',
  })
  readonly dateline!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The paper or agency that published it: "The Lower Harbour Post"; null when not known.',
  })
  readonly publisher!: string | null;

  @Field(() => [String], {
    description: 'People and agencies credited for the text or its pictures: ["Mara Lind", "Harbour News Agency"].',
  })
  readonly credits!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Where it was published on the web, if known.' })
  readonly url!: string | null;

  @Field(() => String, { description: 'Language of the text as a BCP 47 tag: "en".' })
  readonly language!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Under which terms the text may be used: "CC0-1.0"; null when not known.',
  })
  readonly licence!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the paper in which it stood: "World"; null when not known.',
  })
  readonly section!: string | null;

  @Field(() => Int, { description: 'Number of words in the whole text; "don’t" is one.' })
  readonly wordCount!: number;

  @Field(() => String, {
    description: 'The whole text, letter for letter as imported. All offsets count from its start.',
  })
  readonly text!: string;

  @Field(() => [ParagraphType], { description: 'The paragraphs, in order.' })
  paragraphs(
    @Arg('kind', () => [ParagraphKindEnum], { nullable: true, description: 'Only these kinds: [BODY]. Left out: all.' })
    kind: readonly ParagraphKind[] | null | undefined,
  ): FieldArguments {
    return { kind };
  }

  @Field(() => QuoteConnection, {
    description: 'The quotes of the article, in reading order unless asked otherwise.',
  })
  quotes(@Args(() => QuoteListArgs) args: QuoteListArgs): FieldArguments {
    return selectedQuotes(args);
  }

  @Field(() => [ArticleSpeakerType], { description: 'Everyone who is quoted here, most quoted first.' })
  readonly speakers!: readonly ArticleSpeakerType[];

  @Field(() => [MentionType], {
    description: 'Where the text speaks of people and bodies, in reading order; from the effective layer.',
  })
  mentions(
    @Arg('speaker', () => ID, { nullable: true, description: 'Only of this one: "speaker/ajmal-omar".' })
    speaker: string | null | undefined,
  ): FieldArguments {
    return { speaker };
  }

  @Field(() => [LayerType], { description: 'The sets of annotations that the article has, by name.' })
  readonly layers!: readonly LayerType[];

  @Field(() => ArticleType, {
    nullable: true,
    description: 'The article after this one, by day of publication and id; null after the last.',
  })
  readonly next!: ArticleType | null;

  @Field(() => ArticleType, {
    nullable: true,
    description: 'The article before this one, by day of publication and id; null before the first.',
  })
  readonly previous!: ArticleType | null;
}

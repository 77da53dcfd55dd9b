import { Arg, Args, Field, ID, Int, ObjectType } from 'type-graphql';
import type { SpeakerKind } from '../../corpus/vocabulary.ts';
import { MAX_PAGE_SIZE } from '../../store/read/paging/page-request.ts';
import type { FieldArguments } from '../../store/select/plan.ts';
import { expectBetween, expectFilter } from '../check-arguments.ts';
import { ArticleConnection } from '../connections/article-connection.ts';
import { QuoteConnection } from '../connections/quote-connection.ts';
import { SpeakerKindEnum } from '../enums.ts';
import { QuoteListArgs } from '../inputs/list-args.ts';
import { selectedPage, selectedQuotes } from '../inputs/list-request.ts';
import { ForwardPageArgs } from '../inputs/page-args.ts';
import { QuoteFilterInput } from '../inputs/quote-filter-input.ts';
import { DateScalar } from '../scalars/date-scalar.ts';
import { CueCountType } from './cue-count-type.ts';
import { NodeType } from './node-type.ts';
import { SpeakerDescriptionType } from './speaker-description-type.ts';

const COUNTED = { nullable: true, description: 'Which quotes count. Left out: all of the effective layer.' };

/** A speaker. `store/select/fields/speaker-fields.ts` says how each field is read. */
@ObjectType('Speaker', { description: 'A person or body that the corpus quotes or mentions.', implements: NodeType })
export class SpeakerType implements NodeType {
  @Field(() => ID, { description: 'For example "speaker/ajmal-omar".' })
  readonly id!: string;

  @Field(() => String, { description: 'The fullest form of the name: "Ajmal Omar".' })
  readonly name!: string;

  @Field(() => SpeakerKindEnum, { description: 'Whether it is a person, a body, a group or a document.' })
  readonly kind!: SpeakerKind;

  @Field(() => String, {
    nullable: true,
    description: 'Item in Wikidata: "Q42"; null when there is none or it is not known.',
  })
  readonly wikidata!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Gender as recorded with the corpus: "female"; null when not known. It is never guessed from the name.',
  })
  readonly gender!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Body for which the person speaks: "Nangarhar provincial council"; null when not known.',
  })
  readonly affiliation!: string | null;

  @Field(() => [String], {
    description: 'Every form of the name that the corpus prints, most frequent first: ["Omar", "Ajmal Omar"].',
  })
  readonly aliases!: readonly string[];

  @Field(() => [SpeakerDescriptionType], {
    description: 'What the texts call the speaker, by day of publication: "a provincial council member".',
  })
  readonly descriptions!: readonly SpeakerDescriptionType[];

  @Field(() => QuoteConnection, {
    description: 'What the speaker is quoted with, in reading order unless asked otherwise.',
  })
  quotes(@Args(() => QuoteListArgs) args: QuoteListArgs): FieldArguments {
    return selectedQuotes(args);
  }

  @Field(() => Int, { description: 'Number of their quotes.' })
  quoteCount(
    @Arg('filter', () => QuoteFilterInput, COUNTED) filter: QuoteFilterInput | null | undefined,
  ): FieldArguments {
    return { filter: expectFilter(filter) };
  }

  @Field(() => Int, { description: 'Number of words quoted of them.' })
  wordCount(
    @Arg('filter', () => QuoteFilterInput, COUNTED) filter: QuoteFilterInput | null | undefined,
  ): FieldArguments {
    return { filter: expectFilter(filter) };
  }

  @Field(() => ArticleConnection, { description: 'The articles that quote the speaker, by day of publication.' })
  articles(@Args(() => ForwardPageArgs) args: ForwardPageArgs): FieldArguments {
    return selectedPage(args);
  }

  @Field(() => [CueCountType], {
    description: 'How the reporters introduce the speaker’s words: cues by dictionary form, most frequent first.',
  })
  cues(
    @Arg('filter', () => QuoteFilterInput, COUNTED) filter: QuoteFilterInput | null | undefined,
    @Arg('first', () => Int, { defaultValue: 10, description: 'Most cues that are listed, at most 100.' })
    first: number,
  ): FieldArguments {
    return { filter: expectFilter(filter), first: expectBetween('first', first, { least: 0, most: MAX_PAGE_SIZE }) };
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the earliest article that quotes the speaker; null when no such article has a date.',
  })
  readonly firstQuoted!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the latest article that quotes the speaker; null when no such article has a date.',
  })
  readonly lastQuoted!: string | null;
}

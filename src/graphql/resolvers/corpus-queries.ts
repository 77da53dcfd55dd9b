import { Arg, Args, ID, Query, Resolver } from 'type-graphql';
import { UserError } from '../../corpus/user-error.ts';
import { MAX_PAGE_SIZE } from '../../store/read/paging/page-request.ts';
import { expectId } from '../../store/read/resolve-ids.ts';
import type { FieldArguments } from '../../store/select/plan.ts';
import { expectAtMost, expectFilter, expectNodeId } from '../check-arguments.ts';
import { ArticleConnection } from '../connections/article-connection.ts';
import { QuoteConnection } from '../connections/quote-connection.ts';
import { SpeakerConnection } from '../connections/speaker-connection.ts';
import { ArticleListArgs, QuoteListArgs, SpeakerListArgs } from '../inputs/list-args.ts';
import { selectedList, selectedQuotes } from '../inputs/list-request.ts';
import { ArticleType } from '../types/article-type.ts';
import { CorpusType } from '../types/corpus-type.ts';
import { NodeType } from '../types/node-type.ts';
import { ParagraphType } from '../types/paragraph-type.ts';
import { QuoteType } from '../types/quote-type.ts';
import { SpeakerType } from '../types/speaker-type.ts';

/**
 * How the things of the corpus are found. Each method checks its arguments and returns what to select; it is called when an operation is
 * planned. `store/select/fields/query-fields.ts` says how each field is read.
 */
@Resolver()
export class CorpusQueries {
  @Query(() => CorpusType, { description: 'The corpus as a whole: what it holds, and how to cite it.' })
  corpus(): FieldArguments {
    return {};
  }

  @Query(() => NodeType, {
    nullable: true,
    description: 'The article, paragraph, quote, speaker or layer with this id; null when there is none.',
  })
  node(@Arg('id', () => ID, { description: 'For example "speaker/ajmal-omar".' }) id: string): FieldArguments {
    return { id: expectNodeId(id) };
  }

  @Query(() => [NodeType], {
    nullable: 'itemsAndList',
    description:
      'The things with these ids, in their order; null in the place of an id that names nothing, ' +
      'and null with an error in the place of what is no id.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'At most 100: ["article/jalalabad-prison-attack", "layer/gold"].' })
    ids: readonly string[],
  ): FieldArguments {
    return { ids: expectAtMost('ids', ids, MAX_PAGE_SIZE) };
  }

  @Query(() => ArticleType, { nullable: true, description: 'One article; null when there is none with this id.' })
  article(
    @Arg('id', () => ID, { description: 'For example "article/jalalabad-prison-attack".' }) id: string,
  ): FieldArguments {
    expectId(id, 'article');
    return { id };
  }

  @Query(() => ArticleConnection, {
    nullable: true,
    description: 'Articles of the corpus, by day of publication unless asked otherwise.',
  })
  articles(@Args(() => ArticleListArgs) args: ArticleListArgs): FieldArguments {
    return selectedList(args);
  }

  @Query(() => ParagraphType, { nullable: true, description: 'One paragraph; null when there is none with this id.' })
  paragraph(
    @Arg('id', () => ID, { description: 'For example "article/jalalabad-prison-attack/paragraph/11".' }) id: string,
  ): FieldArguments {
    expectId(id, 'paragraph');
    return { id };
  }

  @Query(() => QuoteType, { nullable: true, description: 'One quote; null when there is none with this id.' })
  quote(
    @Arg('id', () => ID, { description: 'For example "article/jalalabad-prison-attack/quote/gold.7".' }) id: string,
  ): FieldArguments {
    expectId(id, 'quote');
    return { id };
  }

  @Query(() => QuoteConnection, {
    nullable: true,
    description: 'Quotes of the corpus, in reading order unless asked otherwise: the one list behind every question.',
  })
  quotes(@Args(() => QuoteListArgs) args: QuoteListArgs): FieldArguments {
    return selectedQuotes(args);
  }

  @Query(() => SpeakerType, {
    nullable: true,
    description:
      'One speaker, by id or by name; give one of the two. Null when there is none. A name that several may have is an error ' +
      'that lists them.',
  })
  speaker(
    @Arg('id', () => ID, { nullable: true, description: 'For example "speaker/ajmal-omar".' })
    id: string | null | undefined,
    @Arg('name', () => String, {
      nullable: true,
      description:
        'The name, a printed form of it, or the end of a person’s name: "Omar" is looked for in "Ajmal Omar" too, whatever ' +
        'the texts print. Case and accents do not matter.',
    })
    name: string | null | undefined,
  ): FieldArguments {
    if ((typeof id === 'string') === (typeof name === 'string')) throw eitherIdOrName();
    if (typeof id === 'string') expectId(id, 'speaker');
    return { id, name };
  }

  @Query(() => SpeakerConnection, {
    nullable: true,
    description: 'Speakers of the corpus, most quoted first unless asked otherwise.',
  })
  speakers(@Args(() => SpeakerListArgs) args: SpeakerListArgs): FieldArguments {
    expectFilter(args.filter?.quotes);
    return selectedList(args);
  }
}

function eitherIdOrName(): UserError {
  return new UserError(
    'BAD_ARGUMENT',
    'Give either "id" or "name" to look up a speaker: speaker(id: "speaker/ajmal-omar") or speaker(name: "Omar").',
  );
}

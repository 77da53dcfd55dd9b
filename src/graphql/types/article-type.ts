import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ArticleRow } from '../../store/rows/article-row.ts';
import { articleId } from '../../corpus/ids.ts';
import { DateScalar } from '../scalars/date-scalar.ts';
import { NodeType } from './node-type.ts';

/** An article, from its row. Its text and all that hangs on it come from `ArticleResolver`. */
@ObjectType('Article', { description: 'One news text as published.', implements: NodeType })
export class ArticleType implements NodeType {
  @Field(() => ID, { simple: true, description: 'For example "article/jalalabad-prison-attack".' })
  readonly id: string;

  @Field(() => String, { simple: true, description: 'The headline as printed.' })
  readonly headline: string;

  @Field(() => DateScalar, { simple: true, nullable: true, description: 'Day of publication; null when not known.' })
  readonly date: string | null;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'Place line as printed: "JALALABAD, Afghanistan"; null where the text has none.',
  })
  readonly dateline: string | null;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'The paper or agency that published it: "The Lower Harbour Post"; null when not known.',
  })
  readonly publisher: string | null;

  @Field(() => String, { simple: true, nullable: true, description: 'Where it was published on the web, if known.' })
  readonly url: string | null;

  @Field(() => String, { simple: true, description: 'Language of the text as a BCP 47 tag: "en".' })
  readonly language: string;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'Under which terms the text may be used: "CC0-1.0"; null when not known.',
  })
  readonly licence: string | null;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'Part of the paper in which it stood: "World"; null when not known.',
  })
  readonly section: string | null;

  @Field(() => Int, { simple: true, description: 'Number of words in the whole text; "don’t" is one.' })
  readonly wordCount: number;

  constructor(readonly row: ArticleRow) {
    this.id = articleId(row.id);
    this.headline = row.headline;
    this.date = row.date;
    this.dateline = row.dateline;
    this.publisher = row.publisher;
    this.url = row.url;
    this.language = row.language;
    this.licence = row.licence;
    this.section = row.section;
    this.wordCount = row.wordCount;
  }
}

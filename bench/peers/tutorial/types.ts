import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Article, Quote, Speaker } from './entities.ts';

/** Types of the API that are no rows. */
@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

@ObjectType()
export class ArticleConnection {
  @Field(() => [Article])
  nodes!: Article[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType()
export class QuoteConnection {
  @Field(() => [Quote])
  nodes!: Quote[];
}

@ObjectType()
export class SpeakerConnection {
  @Field(() => [Speaker])
  nodes!: Speaker[];
}

@ObjectType()
export class Cue {
  @Field(() => String)
  text!: string;

  @Field(() => String)
  lemma!: string;

  @Field(() => String)
  class!: string;
}

@ObjectType()
export class Source {
  @Field(() => String)
  text!: string;

  @Field(() => String)
  kind!: string;
}

@ObjectType()
export class CueCount {
  @Field(() => String)
  lemma!: string;

  @Field(() => String)
  class!: string;

  @Field(() => Int)
  count!: number;
}

@InputType()
export class QuoteFilter {
  @Field(() => String)
  text!: string;
}

const SpeakerOrderField = { QUOTE_COUNT: 'QUOTE_COUNT' } as const;
const SortDirection = { DESC: 'DESC' } as const;

registerEnumType(SpeakerOrderField, { name: 'SpeakerOrderField' });
registerEnumType(SortDirection, { name: 'SortDirection' });

@InputType()
export class SpeakerOrder {
  @Field(() => SpeakerOrderField)
  field!: string;

  @Field(() => SortDirection)
  direction!: string;
}

import { Field, ObjectType } from 'type-graphql';

/** The corpus as a whole. Plain objects with these fields, as the store gives them, will do; counts come from `CorpusResolver`. */
@ObjectType('Corpus', { description: 'The collection of articles that this server holds.' })
export class CorpusType {
  @Field(() => String, { simple: true, description: 'Name of the collection.' })
  readonly name!: string;

  @Field(() => String, { simple: true, nullable: true, description: 'What it holds and how it was made, if told.' })
  readonly description!: string | null;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'Under which terms the collection may be used: "CC0-1.0"; null when not known.',
  })
  readonly licence!: string | null;

  @Field(() => String, { simple: true, description: 'Main language of the texts as a BCP 47 tag: "en".' })
  readonly language!: string;

  @Field(() => String, {
    simple: true,
    description: 'Changes with every change of the data: "3f0a9c1d2b4e5f60". Cite it beside a result.',
  })
  readonly revision!: string;
}

import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../scalars/date-scalar.ts';
import { LayerType } from './layer-type.ts';
import { PublisherCountType } from './publisher-count-type.ts';

/** The corpus as a whole. `store/select/fields/corpus-fields.ts` says how each field is read. */
@ObjectType('Corpus', { description: 'The collection of articles that this server holds.' })
export class CorpusType {
  @Field(() => String, { description: 'Name of the collection.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'What it holds and how it was made, if told.' })
  readonly description!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Under which terms the collection may be used: "CC0-1.0"; null when not known.',
  })
  readonly licence!: string | null;

  @Field(() => String, { description: 'Main language of the texts as a BCP 47 tag: "en".' })
  readonly language!: string;

  @Field(() => String, {
    description: 'Changes with every change of the data: "3f0a9c1d2b4e5f60". Cite it beside a result.',
  })
  readonly revision!: string;

  @Field(() => Int, { description: 'Number of articles.' })
  readonly articleCount!: number;

  @Field(() => Int, { description: 'Number of paragraphs of all kinds.' })
  readonly paragraphCount!: number;

  @Field(() => Int, { description: 'Number of quotes of the effective layer.' })
  readonly quoteCount!: number;

  @Field(() => Int, { description: 'Number of speakers; those merged into others are not counted.' })
  readonly speakerCount!: number;

  @Field(() => Int, { description: 'Number of words of all articles.' })
  readonly wordCount!: number;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the earliest article; null without dates.' })
  readonly firstDate!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the latest article; null without dates.' })
  readonly lastDate!: string | null;

  @Field(() => [PublisherCountType], {
    description: 'Who published the articles, most articles first. Articles without publisher are not counted.',
  })
  readonly publishers!: readonly PublisherCountType[];

  @Field(() => [LayerType], { description: 'The sets of annotations that the corpus has, by name.' })
  readonly layers!: readonly LayerType[];
}

import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AnnotationMethod } from '../../corpus/vocabulary.ts';
import { AnnotationMethodEnum } from '../enums.ts';
import { DateTimeScalar } from '../scalars/date-time-scalar.ts';
import { NodeType } from './node-type.ts';

/** A layer. `store/select/fields/corpus-fields.ts` says how each field is read. */
@ObjectType('Layer', {
  description:
    'One set of annotations over the corpus: the gold annotation, one annotator, or one version of a program.',
  implements: NodeType,
})
export class LayerType implements NodeType {
  @Field(() => ID, { description: 'For example "layer/gold".' })
  readonly id!: string;

  @Field(() => String, { description: 'Name of the layer, part of the ids of its quotes: "gold".' })
  readonly name!: string;

  @Field(() => AnnotationMethodEnum, { description: 'How the annotations were made.' })
  readonly method!: AnnotationMethod;

  @Field(() => String, { description: 'Annotator’s name, or program and version: "whosaid 0.1.0".' })
  readonly annotator!: string;

  @Field(() => DateTimeScalar, { description: 'When the layer was made.' })
  readonly createdAt!: string;

  @Field(() => Int, { description: 'Number of quotes in the layer, rejected ones included.' })
  readonly quoteCount!: number;

  @Field(() => Int, {
    description: 'Number of articles that the layer has read, those in which it found no quote included.',
  })
  readonly articleCount!: number;
}

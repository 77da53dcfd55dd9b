import { Field, ID, ObjectType } from 'type-graphql';
import { layerId } from '../../corpus/ids.ts';
import type { AnnotationMethod } from '../../corpus/vocabulary.ts';
import type { LayerRow } from '../../store/rows/layer-row.ts';
import { AnnotationMethodEnum } from '../enums.ts';
import { DateTimeScalar } from '../scalars/date-time-scalar.ts';
import { NodeType } from './node-type.ts';

/** A layer, from its row. */
@ObjectType('Layer', {
  description:
    'One set of annotations over the corpus: the gold annotation, one annotator, or one version of a program.',
  implements: NodeType,
})
export class LayerType implements NodeType {
  @Field(() => ID, { simple: true, description: 'For example "layer/gold".' })
  readonly id: string;

  @Field(() => String, { simple: true, description: 'Name of the layer, part of the ids of its quotes: "gold".' })
  readonly name: string;

  @Field(() => AnnotationMethodEnum, { simple: true, description: 'How the annotations were made.' })
  readonly method: AnnotationMethod;

  @Field(() => String, { simple: true, description: 'Annotator’s name, or program and version: "whosaid 0.1.0".' })
  readonly annotator: string;

  @Field(() => DateTimeScalar, { simple: true, description: 'When the layer was made.' })
  readonly createdAt: string;

  constructor(readonly row: LayerRow) {
    this.id = layerId(row.name);
    this.name = row.name;
    this.method = row.method;
    this.annotator = row.annotator;
    this.createdAt = row.createdAt;
  }
}

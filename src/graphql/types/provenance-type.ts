import { Field, Float, ObjectType } from 'type-graphql';
import type { AnnotationMethod, ReviewStatus } from '../../corpus/vocabulary.ts';
import type { LayerRow } from '../../store/rows/layer-row.ts';
import type { QuoteRow } from '../../store/rows/quote-row.ts';
import { AnnotationMethodEnum, ReviewStatusEnum } from '../enums.ts';
import { DateTimeScalar } from '../scalars/date-time-scalar.ts';

/** Where a quote comes from: its layer, and what its row says. */
@ObjectType('Provenance', { description: 'Who or what made an annotation, when, and how sure it is.' })
export class ProvenanceType {
  @Field(() => AnnotationMethodEnum, { simple: true, description: 'How the annotation was made.' })
  readonly method: AnnotationMethod;

  @Field(() => String, { simple: true, description: 'Annotator’s name, or program and version: "whosaid 0.1.0".' })
  readonly annotator: string;

  @Field(() => DateTimeScalar, { simple: true, description: 'When the layer was made.' })
  readonly createdAt: string;

  @Field(() => Float, {
    simple: true,
    nullable: true,
    description: 'How sure the annotation is, 0 to 1: 0.85. Null where the method gives no such number.',
  })
  readonly confidence: number | null;

  @Field(() => ReviewStatusEnum, { simple: true, description: 'What readers have said about the annotation.' })
  readonly status: ReviewStatus;

  constructor(
    layer: LayerRow,
    readonly quote: QuoteRow,
  ) {
    this.method = layer.method;
    this.annotator = layer.annotator;
    this.createdAt = layer.createdAt;
    this.confidence = quote.confidence;
    this.status = quote.status;
  }
}

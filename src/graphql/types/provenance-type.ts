import { Field, Float, ObjectType } from 'type-graphql';
import type { AnnotationMethod, ReviewStatus } from '../../corpus/vocabulary.ts';
import { AnnotationMethodEnum, ReviewStatusEnum } from '../enums.ts';
import { DateTimeScalar } from '../scalars/date-time-scalar.ts';
import { EvidenceType } from './evidence-type.ts';

/** Where a quote comes from. `store/select/fields/provenance-fields.ts` says how each field is read. */
@ObjectType('Provenance', { description: 'Who or what made an annotation, when, and how sure it is.' })
export class ProvenanceType {
  @Field(() => AnnotationMethodEnum, { description: 'How the annotation was made.' })
  readonly method!: AnnotationMethod;

  @Field(() => String, { description: 'Annotator’s name, or program and version: "whosaid 0.1.0".' })
  readonly annotator!: string;

  @Field(() => DateTimeScalar, { description: 'When the layer was made.' })
  readonly createdAt!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'How sure the annotation is, 0 to 1: 0.85. Null where the method gives no such number.',
  })
  readonly confidence!: number | null;

  @Field(() => ReviewStatusEnum, { description: 'What readers have said about the annotation.' })
  readonly status!: ReviewStatus;

  @Field(() => [EvidenceType], {
    description: 'Why this speaker: the steps in order, each with the words it rests on. Empty for annotation by hand.',
  })
  readonly evidence!: readonly EvidenceType[];
}

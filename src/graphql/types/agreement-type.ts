import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Float, Info, Int, ObjectType, Root } from 'type-graphql';
import type { AgreementDifference, AgreementDifferenceKind } from '../../analysis/agreement/agreement-differences.ts';
import type { AgreementRequest } from '../../analysis/agreement/compared-layers.ts';
import type { MeasuredAgreement } from '../../analysis/agreement/measure-agreement.ts';
import type { QuoteKind } from '../../corpus/vocabulary.ts';
import { AgreementDifferenceKindEnum } from '../enums/agreement-difference-kind-enum.ts';
import { QuoteKindEnum } from '../enums.ts';
import type { QuotePlace } from '../../store/read/by-key.ts';
import type { RequestContext } from '../context.ts';
import { ArticleType } from './article-type.ts';
import { BasisType } from './basis-type.ts';
import { quoteKey } from './node-keys.ts';
import { QuoteType } from './quote-type.ts';

/** One measure of an agreement. Plain objects of this shape will do. */
@ObjectType('AgreementRow', {
  description:
    'One measure of the candidate layer against the reference; docs/evaluation.md defines them, and "whosaid evaluate" gives the ' +
    'same. A figure is null where there was nothing to measure.',
})
export class AgreementRowType {
  @Field(() => String, {
    simple: true,
    description:
      'What is measured: "attribution" (half of the content, and the source), "contentExact", "strict" (content and source to the ' +
      'letter), "speakerAccuracy", "speakerEndToEnd" or "quotedPersons".',
  })
  readonly measure!: string;

  @Field(() => QuoteKindEnum, {
    simple: true,
    nullable: true,
    description: 'Of which quotes, judged by their quotation marks; null: of all kinds.',
  })
  readonly kind!: QuoteKind | undefined;

  @Field(() => Boolean, {
    simple: true,
    description: 'Whether only reported speech is looked at: not what somebody is said to believe or to plan.',
  })
  readonly isReportedSpeech!: boolean;

  @Field(() => Float, { simple: true, nullable: true, description: 'Share of the candidate that is right, 0 to 1.' })
  readonly precision!: number | undefined;

  @Field(() => Float, { simple: true, nullable: true, description: 'Share of the reference that was found, 0 to 1.' })
  readonly recall!: number | undefined;

  @Field(() => Float, { simple: true, nullable: true, description: 'Harmonic mean of precision and recall, 0 to 1.' })
  readonly f1!: number | undefined;

  @Field(() => Int, { simple: true, description: 'Number of segments, or of persons, in the reference.' })
  readonly referenceCount!: number;

  @Field(() => Int, { simple: true, description: 'Number of segments, or of persons, in the candidate.' })
  readonly candidateCount!: number;
}

/** One place where two layers differ. `places` are those of the quotes behind it. */
@ObjectType('AgreementDifference', { description: 'One place where two layers differ.' })
export class AgreementDifferenceType {
  @Field(() => AgreementDifferenceKindEnum, { simple: true, description: 'In what they differ.' })
  readonly kind: AgreementDifferenceKind;

  @Field(() => String, {
    simple: true,
    description:
      'The words in question: a stretch of one quote inside one paragraph, as the reference has it if it does.',
  })
  readonly text: string;

  constructor(
    { kind, text }: AgreementDifference,
    readonly places: { readonly reference: QuotePlace | undefined; readonly candidate: QuotePlace | undefined },
  ) {
    this.kind = kind;
    this.text = text;
  }

  @Field(() => ArticleType, { description: 'The article in which they differ.' })
  article(
    @Root() { places }: AgreementDifferenceType,
    @Ctx() { nodes }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const place = places.reference ?? places.candidate;
    return nodes.one(info, place && [place.articleKey]);
  }

  @Field(() => QuoteType, { nullable: true, description: 'What the reference has there; null: nothing.' })
  reference(
    @Root() { places }: AgreementDifferenceType,
    @Ctx() { nodes }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return nodes.one(info, quoteKey(places.reference));
  }

  @Field(() => QuoteType, { nullable: true, description: 'What the candidate has there; null: nothing.' })
  candidate(
    @Root() { places }: AgreementDifferenceType,
    @Ctx() { nodes }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return nodes.one(info, quoteKey(places.candidate));
  }
}

/** How far two layers agree. Articles are read when the first field needs them. */
@ObjectType('Agreement', {
  description: 'How far one layer agrees with another, over the articles that both have read, each as annotated.',
})
export class AgreementType {
  @Field(() => Int, { simple: true, description: 'Number of articles that both layers have read.' })
  readonly articles: () => Promise<number>;

  @Field(() => [AgreementRowType], { simple: true, description: 'The measures, one after the other.' })
  readonly rows: () => Promise<readonly AgreementRowType[]>;

  @Field(() => Float, {
    simple: true,
    nullable: true,
    description:
      'Krippendorff’s alpha: every character (UTF-16 code unit) of the texts is a unit, which each layer has inside a quote or ' +
      'outside. 1 is perfect agreement, 0 what chance gives; null where nothing varies.',
  })
  readonly alpha: () => Promise<number | undefined>;

  @Field(() => BasisType, { simple: true, description: 'What the figures rest on: cite it beside them.' })
  readonly basis: () => Promise<BasisType>;

  constructor(
    readonly request: AgreementRequest,
    measured: () => Promise<MeasuredAgreement>,
    basis: () => Promise<BasisType>,
  ) {
    this.articles = async () => (await measured()).articles;
    this.rows = async () => (await measured()).rows;
    this.alpha = async () => (await measured()).alpha;
    this.basis = basis;
  }
}

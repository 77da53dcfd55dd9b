import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { countDifferences, pageOfDifferences } from '../../analysis/agreement/agreement-differences.ts';
import { expectBothLayers, type AgreementRequest } from '../../analysis/agreement/compared-layers.ts';
import { measureAgreement, type MeasuredAgreement } from '../../analysis/agreement/measure-agreement.ts';
import type { QuoteName } from '../../store/read/by-id.ts';
import { basisOf } from '../basis.ts';
import { AgreementDifferenceConnection } from '../connections/agreement-difference-connection.ts';
import { connect, type Connection } from '../connections/connection.ts';
import type { RequestContext } from '../context.ts';
import { AgreementArgs } from '../inputs/agreement-args.ts';
import { ForwardPageArgs } from '../inputs/page-args.ts';
import { AgreementDifferenceType, AgreementType } from '../types/agreement-type.ts';
import { ArticleType } from '../types/article-type.ts';
import type { BasisType } from '../types/basis-type.ts';
import { QuoteType } from '../types/quote-type.ts';

/** One layer measured against another. */
@Resolver(() => AgreementType)
export class AgreementResolver {
  @Query(() => AgreementType, {
    description: 'Precision, recall and F1 of one layer against another, and where they differ.',
  })
  async agreement(
    @Args(() => AgreementArgs) { reference, candidate, filter }: AgreementArgs,
    @Ctx() { session }: RequestContext,
  ): Promise<AgreementType> {
    const request = { reference, candidate, filter };
    await expectBothLayers(session, request);
    let measured: Promise<MeasuredAgreement> | undefined;
    return new AgreementType(
      request,
      () => (measured ??= measureAgreement(session, request)),
      () => basisOfAgreement(session, request),
    );
  }

  @FieldResolver(() => AgreementDifferenceConnection, {
    description: 'Where the two layers differ, by article and place in its text.',
  })
  async differences(
    @Root() { request }: AgreementType,
    @Args(() => ForwardPageArgs) { first, after }: ForwardPageArgs,
    @Ctx() { session }: RequestContext,
  ): Promise<Connection<AgreementDifferenceType>> {
    return connect(
      await pageOfDifferences(session, request, { first, after }),
      (difference) => new AgreementDifferenceType(difference),
      () => countDifferences(session, request),
    );
  }
}

/** The quotes behind a difference. */
@Resolver(() => AgreementDifferenceType)
export class AgreementDifferenceResolver {
  @FieldResolver(() => ArticleType, { description: 'The article in which they differ.' })
  async article(
    @Root() { difference }: AgreementDifferenceType,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ArticleType | undefined> {
    return loaders.articles.byName.load(difference.article);
  }

  @FieldResolver(() => QuoteType, { nullable: true, description: 'What the reference has there; null: nothing.' })
  async reference(
    @Root() { difference }: AgreementDifferenceType,
    @Ctx() context: RequestContext,
  ): Promise<QuoteType | null> {
    return quoteNamed(difference.reference, context);
  }

  @FieldResolver(() => QuoteType, { nullable: true, description: 'What the candidate has there; null: nothing.' })
  async candidate(
    @Root() { difference }: AgreementDifferenceType,
    @Ctx() context: RequestContext,
  ): Promise<QuoteType | null> {
    return quoteNamed(difference.candidate, context);
  }
}

async function quoteNamed(name: QuoteName | undefined, { loaders }: RequestContext): Promise<QuoteType | null> {
  return (name && (await loaders.quotes.byName.load(name))) ?? null;
}

/** An agreement is about two layers, and its filter about articles. */
async function basisOfAgreement(
  session: RequestContext['session'],
  { filter, reference, candidate }: AgreementRequest,
): Promise<BasisType> {
  const given = Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined);
  const basis = await basisOf(session, {});
  return { ...basis, filter: JSON.stringify({ ...Object.fromEntries(given), reference, candidate }) };
}

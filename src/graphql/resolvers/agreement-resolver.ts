import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { countDifferences, pageOfDifferences } from '../../analysis/agreement/agreement-differences.ts';
import { expectBothLayers, type AgreementRequest } from '../../analysis/agreement/compared-layers.ts';
import { measureAgreement, type MeasuredAgreement } from '../../analysis/agreement/measure-agreement.ts';
import { quoteId } from '../../corpus/ids.ts';
import { quotesById, type QuoteName } from '../../store/read/by-id.ts';
import type { QuotePlace } from '../../store/read/by-key.ts';
import { basisOf } from '../basis.ts';
import { AgreementDifferenceConnection } from '../connections/agreement-difference-connection.ts';
import { connect, type Connection } from '../connections/connection.ts';
import type { RequestContext } from '../context.ts';
import { AgreementArgs } from '../inputs/agreement-args.ts';
import { ForwardPageArgs } from '../inputs/page-args.ts';
import { AgreementDifferenceType, AgreementType } from '../types/agreement-type.ts';
import type { BasisType } from '../types/basis-type.ts';

/** One layer measured against another. */
@Resolver(() => AgreementType)
export class AgreementResolver {
  @Query(() => AgreementType, {
    nullable: true,
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
    const page = await pageOfDifferences(session, request, { first, after });
    const names = page.rows.flatMap(({ row }) => [row.reference ?? [], row.candidate ?? []].flat());
    const quotes = await quotesById(session, names);
    const placeOf = (name: QuoteName | undefined): QuotePlace | undefined =>
      name && quotes.get(quoteId(name.article, name.layer, name.number));
    return connect(
      page,
      (row) =>
        new AgreementDifferenceType(row, { reference: placeOf(row.reference), candidate: placeOf(row.candidate) }),
      () => countDifferences(session, request),
    );
  }
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

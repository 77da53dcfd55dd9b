import { isReportingCue } from '../../attribution/lexicon/is-reporting-cue.ts';
import { segmentDifferencesOf, segmentOf, type DifferenceKind } from '../../evaluation/differences.ts';
import type { Segment } from '../../evaluation/segment.ts';
import type { Connection } from '../../store/connect/connection.ts';
import type { QuoteName } from '../../store/read/by-id.ts';
import { readCursor, writeCursor } from '../../store/read/paging/cursor.ts';
import type { Page } from '../../store/read/paging/fetch-page.ts';
import { readPageRequest, type PageArguments } from '../../store/read/paging/page-request.ts';
import { expectId } from '../../store/read/resolve-ids.ts';
import { sliceSpan } from '../../text/span.ts';
import { comparedLayers, type AgreementRequest, type ComparedArticle } from './compared-layers.ts';

/** In what two layers differ: a segment that only one has, or the same segment with another source or another person. */
export const AGREEMENT_DIFFERENCES = ['only-reference', 'only-candidate', 'other-source', 'other-speaker'] as const;
export type AgreementDifferenceKind = (typeof AGREEMENT_DIFFERENCES)[number];

/** One difference of two layers. */
export interface AgreementDifference {
  readonly article: string;
  readonly kind: AgreementDifferenceKind;
  /** The words of the segment in which they differ. */
  readonly text: string;
  readonly reference: QuoteName | undefined;
  readonly candidate: QuoteName | undefined;
}

const KINDS: Readonly<Record<DifferenceKind, AgreementDifferenceKind>> = {
  missed: 'only-reference',
  spurious: 'only-candidate',
  source: 'other-source',
  speaker: 'other-speaker',
};

/** A page of the differences of two layers, by article and place in the text. Articles before and after it are not looked at. */
export async function pageOfDifferences(
  connection: Connection,
  request: AgreementRequest,
  page: PageArguments,
): Promise<Page<AgreementDifference>> {
  const { size, cursor } = readPageRequest(page);
  const order = `differences ${request.reference} ${request.candidate}`;
  const [from, after] = cursor === undefined ? ['', -1] : readCursor(cursor, order, ['string', 'number']);
  const rows: { row: AgreementDifference; cursor: string }[] = [];
  for await (const article of comparedLayers(connection, request, String(from))) {
    const { id } = article.document;
    for (const [index, row] of differencesIn(article, request).entries()) {
      if (id === from && index <= Number(after)) continue;
      if (rows.length === size) return { rows, hasNextPage: true, hasPreviousPage: cursor !== undefined };
      rows.push({ row, cursor: writeCursor(order, [id, index]) });
    }
  }
  return { rows, hasNextPage: false, hasPreviousPage: cursor !== undefined };
}

/** Number of all differences of two layers. */
export async function countDifferences(connection: Connection, request: AgreementRequest): Promise<number> {
  let count = 0;
  for await (const { document } of comparedLayers(connection, request)) {
    count += segmentDifferencesOf(document, isReportingCue).length;
  }
  return count;
}

function differencesIn(
  { document, numbers }: ComparedArticle,
  { reference, candidate }: AgreementRequest,
): AgreementDifference[] {
  const nameOf = (segment: Segment | undefined, layer: string): QuoteName | undefined => {
    const number = segment && numbers.get(segment.quote);
    return number === undefined ? undefined : { article: document.id, layer: expectId(layer, 'layer').layer, number };
  };
  return segmentDifferencesOf(document, isReportingCue).map((difference) => ({
    article: document.id,
    kind: KINDS[difference.kind],
    text: sliceSpan(document.text, segmentOf(difference).span),
    reference: nameOf(difference.gold, reference),
    candidate: nameOf(difference.candidate, candidate),
  }));
}

import { askProduct, type Product } from '../ask-product.ts';

/** Which quotes, in which order, and from which end they are read. */
export interface Walk {
  readonly filter: object;
  readonly orderBy: object;
  readonly backward?: boolean;
}

const FORWARD = `query ($filter: QuoteFilter, $orderBy: QuoteOrder, $cursor: String) {
  quotes(first: 100, after: $cursor, filter: $filter, orderBy: $orderBy) {
    nodes { id } pageInfo { hasMore: hasNextPage cursor: endCursor }
  }
}`;

const BACKWARD = `query ($filter: QuoteFilter, $orderBy: QuoteOrder, $cursor: String) {
  quotes(last: 7, before: $cursor, filter: $filter, orderBy: $orderBy) {
    nodes { id } pageInfo { hasMore: hasPreviousPage cursor: startCursor }
  }
}`;

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasMore: boolean; readonly cursor: string | null };
}

/** The ids of all quotes of a list as the product gives them, page after page, in the list's order. */
export async function walkQuotes(product: Product, { backward = false, ...list }: Walk): Promise<string[]> {
  const pages: string[][] = [];
  for (let cursor: string | null = null, hasMore = true; hasMore;) {
    const variables = { ...list, cursor };
    const { data, errors } = await askProduct(product, { document: backward ? BACKWARD : FORWARD, variables });
    if (errors) throw new AggregateError(errors, JSON.stringify(variables));
    const { nodes, pageInfo } = data?.['quotes'] as Page;
    const ids = nodes.map(({ id }) => id);
    const again = ids.find((id) => pages.flat().includes(id));
    if (again !== undefined) throw new Error(`${again} stands on two pages: ${JSON.stringify(variables)}`);
    pages.push(ids);
    ({ hasMore, cursor } = pageInfo);
  }
  return (backward ? pages.reverse() : pages).flat();
}

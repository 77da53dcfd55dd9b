import type { QuoteFilter } from '../corpus/filters.ts';
import { corpusFacts } from '../store/read/aggregates/of-corpus.ts';
import type { Connection } from '../store/connect/connection.ts';
import { filterAsUnderstood } from './filter-as-understood.ts';
import type { BasisType } from './types/basis-type.ts';

/** What is known of a statistic beside its figures. */
export interface BasisFacts {
  readonly filter?: QuoteFilter | null | undefined;
  /** The search query as printed by the search room. */
  readonly query?: string | undefined;
  /** What was cut off, and how to get the rest; undefined when nothing was. */
  readonly limit?: string | undefined;
}

/** The basis of a statistic that was read over this connection. */
export async function basisOf(connection: Connection, { filter, query, limit }: BasisFacts): Promise<BasisType> {
  return {
    revision: (await corpusFacts(connection)).revision,
    filter: await filterAsUnderstood(connection, filter),
    query: query ?? null,
    isComplete: limit === undefined,
    limit: limit ?? null,
  };
}

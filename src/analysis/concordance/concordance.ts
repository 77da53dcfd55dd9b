import type { ConcordanceSort } from '../../corpus/concordance-sort.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { oneAtATime } from '../../store/connect/one-at-a-time.ts';
import type { ReadSession } from '../../store/connect/read-session.ts';
import type { PageArguments } from '../../store/read/paging/page-request.ts';
import { readPageRequest } from '../../store/read/paging/page-request.ts';
import { readCursor, writeCursor } from '../../store/read/paging/cursor.ts';
import { scopeSize } from '../../store/texts/scope-size.ts';
import { askHits, type AskedHits, type HitsRequest } from '../hits/asked-hits.ts';
import { countHits } from '../hits/count-hits.ts';
import { linesOf, type ConcordanceLine } from './lines-of.ts';
import type { HitPage, HitPlace, PagePlace } from './hit-page.ts';
import { pageByPosition } from './page-by-position.ts';
import { pageBySort } from './page-by-sort.ts';

export interface ConcordanceRequest extends HitsRequest {
  /** Tokens of context on either side. */
  readonly window: number;
  readonly sortBy: ConcordanceSort;
  /** For `random`: the same seed draws the same lines. */
  readonly seed: number;
  readonly page: Pick<PageArguments, 'first' | 'after'>;
}

/** A page of a concordance; what may take long is worked out when asked for. */
export interface Concordance {
  readonly lines: readonly { readonly line: ConcordanceLine; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** The query as it was understood. */
  readonly query: string;
  /** What was cut off; undefined: nothing. */
  readonly limit: string | undefined;
  /** Number of all lines. */
  readonly total: () => Promise<number>;
  /** Lines for each million tokens of the scope; 0 where it has none. */
  readonly perMillion: () => Promise<number>;
}

/**
 * The lines of a query, in an order that stays the same as long as the corpus does. Throws `UserError` when query, filter or page make
 * no sense.
 */
export async function concordance(connection: ReadSession, request: ConcordanceRequest): Promise<Concordance> {
  const { size, cursor } = readPageRequest(request.page);
  const asked = await askHits(connection, request);
  const order = orderOf(request);
  const after = cursor === undefined ? undefined : placeAt(cursor, order);
  const { hits, hasMore, limit } = await pageOf(connection, asked, request, { size, after });
  const lines = await linesOf(connection, hits, request.window);
  return {
    lines: lines.map((line) => ({ line, cursor: writeCursor(order, keysOf(line.hit)) })),
    hasNextPage: hasMore,
    hasPreviousPage: after !== undefined,
    query: asked.printed,
    limit,
    ...totalsOf(connection, asked),
  };
}

function pageOf(
  connection: Connection,
  asked: AskedHits,
  { sortBy, seed }: ConcordanceRequest,
  place: PagePlace,
): Promise<HitPage> {
  return sortBy === 'position'
    ? pageByPosition(connection, asked, place)
    : oneAtATime(connection, () => pageBySort(connection, asked, { sortBy, seed }, place));
}

function orderOf({ sortBy, seed }: ConcordanceRequest): string {
  return `concordance ${sortBy}${sortBy === 'random' ? ` ${seed}` : ''}`;
}

function keysOf({ articleKey, first, end }: HitPlace): readonly number[] {
  return [articleKey, first, end];
}

function placeAt(cursor: string, order: string): HitPlace {
  const [articleKey, first, end] = readCursor(cursor, order, ['number', 'number', 'number']).map(Number);
  return { articleKey: articleKey ?? 0, first: first ?? 0, end: end ?? 0 };
}

function totalsOf(connection: Connection, asked: AskedHits): Pick<Concordance, 'total' | 'perMillion'> {
  let counted: Promise<number> | undefined;
  const total = (): Promise<number> => (counted ??= countHits(connection, asked));
  return {
    total,
    perMillion: async () => {
      const size = await scopeSize(connection, asked.selection);
      return size === 0 ? 0 : ((await total()) * 1_000_000) / size;
    },
  };
}

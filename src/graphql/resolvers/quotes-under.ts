import type { QuoteParent } from '../../store/read/parent-lists.ts';
import { connect, type Connection } from '../connections/connection.ts';
import type { QuoteListArgs } from '../inputs/list-args.ts';
import { quoteRequest } from '../inputs/list-request.ts';
import type { Loaders } from '../loaders/loaders.ts';
import type { ParentKey } from '../loaders/quote-loaders.ts';
import { QuoteType } from '../types/quote-type.ts';

/** What the quotes of a list hang on: one article, speaker or cluster. */
export interface ParentOfQuotes {
  readonly parent: QuoteParent;
  readonly key: ParentKey;
}

/** A page of the quotes of one parent, read together with those of the other parents in the same step of the request. */
export async function quotesUnder(
  { parent, key }: ParentOfQuotes,
  args: QuoteListArgs,
  { quotes }: Loaders,
): Promise<Connection<QuoteType>> {
  const request = quoteRequest(args);
  const page = await quotes.page({ parent, ...request }).load(key);
  return connect(
    page,
    (row) => new QuoteType(row),
    () => quotes.count({ parent, filter: request.filter }).load(key),
  );
}

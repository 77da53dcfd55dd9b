import type { QuoteFilter } from '../../../corpus/filters.ts';
import type { SearchRequest } from '../../../analysis/search/search-corpus.ts';
import { expectFilter } from '../../check-arguments.ts';
import type { SearchArgs } from './hits-args.ts';

/** The arguments of a search as the analysis room takes them; throws `UserError` when the filter is too large. */
export function hitsRequest({ query, scope, filter, first, after }: SearchArgs): SearchRequest {
  return { query, scope, filter: expectFilter<QuoteFilter>(filter), page: { first, after } };
}

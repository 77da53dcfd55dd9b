import type { QuoteFilter } from '../../corpus/filters.ts';
import type { ListRequest, QuoteRequest } from '../../store/read/pages.ts';
import type { PageArguments } from '../../store/read/paging/page-request.ts';
import { expectFilter } from '../check-arguments.ts';
import type { QuoteListArgs } from './list-args.ts';

/** The page that a list field's arguments ask for. */
export function pageArguments({ first, after, last, before }: PageArguments): PageArguments {
  return { first, after, last, before };
}

/** The arguments of a list of quotes as the store takes them; throws `UserError` when the filter is too large. */
export function quoteRequest({ filter, orderBy, ...page }: QuoteListArgs): QuoteRequest {
  return { filter: expectFilter<QuoteFilter>(filter), orderBy, page: pageArguments(page) };
}

/** The arguments of any other list as the store takes them. */
export function listRequest<Filter, Order>(
  args: PageArguments & Pick<ListRequest<Filter, Order>, 'filter' | 'orderBy'>,
): ListRequest<Filter, Order> {
  return { filter: args.filter, orderBy: args.orderBy, page: pageArguments(args) };
}

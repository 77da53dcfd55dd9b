import type { QuoteFilter } from '../../corpus/filters.ts';
import type { PageArguments } from '../../store/read/paging/page-request.ts';
import type { FieldArguments } from '../../store/select/plan.ts';
import { expectFilter } from '../check-arguments.ts';
import type { QuoteListArgs } from './list-args.ts';

/** What to select of a list of quotes; throws `UserError` when the filter is too large. */
export function selectedQuotes({ filter, orderBy, ...page }: QuoteListArgs): FieldArguments {
  return { filter: expectFilter<QuoteFilter>(filter), orderBy, ...selectedPage(page) };
}

/** What to select of any other list. */
export function selectedList({ filter, orderBy, ...page }: FieldArguments): FieldArguments {
  return { filter, orderBy, ...selectedPage(page) };
}

/** The page to select of a list. */
export function selectedPage({ first, after, last, before }: PageArguments): FieldArguments {
  return { first, after, last, before };
}

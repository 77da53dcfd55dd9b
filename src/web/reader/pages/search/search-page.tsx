import {
  SearchPage,
  type SearchPageResult,
  type SearchPageVariables,
} from '../../../../client/generated/search-page.ts';
import type { PageDefinition } from '../../define-page.ts';
import { savedSearch } from './saved-search.ts';
import { readSearch, searchVariables, type SearchState } from './search-state.ts';
import { RefusedSearch, SearchView } from './search-view.tsx';

/** What the page tells by itself, and its HTTP status. */
const STATUSES: Readonly<Record<string, number>> = { BAD_ARGUMENT: 400, BAD_USER_INPUT: 400, TIME_LIMIT: 503 };

/** `/search`: lines, quotes, or who said it; with filters that say how much is behind them. */
export const searchPage: PageDefinition<SearchState, SearchPageResult, SearchPageVariables> = {
  document: SearchPage,
  read: readSearch,
  variables: searchVariables,
  draw: (answer, state) => ({ title: titleOf(state), main: <SearchView answer={answer} state={state} /> }),
  drawRefusal(error, state) {
    const [problem] = error.problems;
    const status = problem && STATUSES[problem.code];
    if (!problem || status === undefined) return undefined;
    return { title: titleOf(state), status, main: <RefusedSearch state={state} message={problem.message} /> };
  },
  save: savedSearch,
};

function titleOf({ words, mode }: SearchState): string {
  if (words === '') return mode === 'said' ? 'Who said it?' : 'Search';
  return mode === 'said' ? `Who said “${words}”?` : words;
}

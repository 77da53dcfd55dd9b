import {
  SearchPage,
  type SearchPageResult,
  type SearchPageVariables,
} from '../../../../client/generated/search-page.ts';
import type { PageDefinition } from '../../define-page.ts';
import { savedSearch } from './saved-search.ts';
import { readSearch, searchVariables, type SearchState } from './search-state.ts';
import { searchTitle } from './search-title.ts';
import { RefusedSearch, SearchView } from './search-view.tsx';
import { speakerNames } from './speaker-names.ts';

/** Faults that no other words would mend; they have a page of their own. */
const NOT_OF_THE_WORDS = ['DATABASE_UNREACHABLE', 'INTERNAL_SERVER_ERROR', 'NOT_READY'];

/** `/search`: lines, quotes, or who said it; with filters that say how much is behind them. */
export const searchPage: PageDefinition<SearchState, SearchPageResult, SearchPageVariables> = {
  document: SearchPage,
  read: readSearch,
  variables: searchVariables,
  draw: (answer, state) => ({
    title: searchTitle(state, speakerNames(answer)),
    hasSearch: true,
    main: <SearchView answer={answer} state={state} />,
  }),
  drawRefusal(error, state) {
    const [problem] = error.problems;
    if (!problem || NOT_OF_THE_WORDS.includes(problem.code)) return undefined;
    const status = problem.code === 'TIME_LIMIT' ? 503 : 400;
    return {
      title: searchTitle(state, new Map()),
      status,
      hasSearch: true,
      main: <RefusedSearch state={state} message={problem.message} />,
    };
  },
  save: savedSearch,
};

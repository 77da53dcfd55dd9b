import {
  SearchPage,
  type SearchPageResult,
  type SearchPageVariables,
} from '../../../../client/generated/search-page.ts';
import { beginAnew } from '../../begin-anew.ts';
import type { PageDefinition } from '../../define-page.ts';
import { savedSearch } from './saved-search.ts';
import { readSearch, searchVariables, type SearchState } from './search-state.ts';
import { searchTitle } from './search-title.ts';
import { RefusedSearch, SearchView } from './search-view.tsx';
import { speakerNames } from './speaker-names.ts';

/** Faults that no other words would mend; they have a page of their own. */
const NOT_OF_THE_WORDS = /^(DATABASE_.*|SHUTTING_DOWN|INTERNAL_SERVER_ERROR|NOT_READY)$/;

/** Faults of the words themselves: whoever made one is told what is understood. */
const OF_THE_WORDS = ['QUERY_INVALID', 'QUERY_TOO_LONG'];

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
  retry: beginAnew,
  drawRefusal(error, state) {
    const [problem] = error.problems;
    if (!problem || NOT_OF_THE_WORDS.test(problem.code)) return undefined;
    const status = problem.code === 'TIME_LIMIT' ? 503 : 400;
    return {
      title: searchTitle(state, new Map()),
      status,
      hasSearch: true,
      main: <RefusedSearch state={state} message={problem.message} isOfWords={OF_THE_WORDS.includes(problem.code)} />,
    };
  },
  save: savedSearch,
};

import type { ReactElement } from 'react';
import type { SearchPageResult } from '../../../../client/generated/search-page.ts';
import { NamedSpeakers } from './named-speakers.tsx';
import { SearchFacets } from './search-facets.tsx';
import { SearchForm } from './search-form.tsx';
import { SearchResult } from './search-result.tsx';
import type { SearchState } from './search-state.ts';

/** The search box, what it found, and what else could be chosen. */
export function SearchView({
  answer,
  state,
}: {
  readonly answer: SearchPageResult;
  readonly state: SearchState;
}): ReactElement {
  return (
    <div className="search-page">
      <h1 className="unseen">Search</h1>
      <SearchForm state={state} />
      {answer.speakers ? <NamedSpeakers speakers={answer.speakers.nodes} /> : null}
      <div className="with-facets">
        {state.onlyFilters ? null : <SearchResult answer={answer} state={state} />}
        <SearchFacets answer={answer} state={state} />
      </div>
    </div>
  );
}

/** The search box with words that the API does not understand, and why. */
export function RefusedSearch({
  state,
  message,
}: {
  readonly state: SearchState;
  readonly message: string;
}): ReactElement {
  return (
    <div className="search-page">
      <h1 className="unseen">Search</h1>
      <SearchForm state={state} />
      <div className="problem-note" role="alert">
        <p>
          <strong>This could not be searched.</strong> {message}
        </p>
        <p>
          Words, a <q>phrase in quotation marks</q>, fire*, wom?n, peace NEAR/5 talks, (prison OR jail) NOT break and
          token patterns such as [lemma=&quot;sign&quot;] are understood.
        </p>
      </div>
    </div>
  );
}

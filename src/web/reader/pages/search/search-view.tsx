import type { ReactElement } from 'react';
import type { SearchPageResult } from '../../../../client/generated/search-page.ts';
import { BeginsAnew } from '../../lists/begins-anew.tsx';
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
      <BeginsAnew isAnew={state.isAnew} />
      <div className="with-facets">
        {state.onlyFilters ? null : <SearchResult answer={answer} state={state} />}
        <SearchFacets answer={answer} state={state} />
      </div>
    </div>
  );
}

/** The search box with what the API refuses, and why; for faults of the words with what is understood. */
export function RefusedSearch({
  state,
  message,
  isOfWords,
}: {
  readonly state: SearchState;
  readonly message: string;
  readonly isOfWords: boolean;
}): ReactElement {
  return (
    <div className="search-page">
      <h1 className="unseen">Search</h1>
      <SearchForm state={state} />
      <div className="problem-note" role="alert">
        <p>
          <strong>This could not be searched.</strong> {message}
        </p>
        {isOfWords ? (
          <p>
            Words, a <q>phrase in quotation marks</q>, fire*, wom?n, peace NEAR/5 talks, (prison OR jail) NOT break and
            token patterns such as [lemma=&quot;sign&quot;] are understood.
          </p>
        ) : null}
      </div>
    </div>
  );
}

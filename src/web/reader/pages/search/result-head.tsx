import type { ReactElement, ReactNode } from 'react';
import { searchAddress, SORTS, type SearchState } from './search-state.ts';

interface ResultHeadProps {
  readonly title: string;
  readonly state: SearchState;
  readonly isEmpty: boolean;
  /** What the result leaves out, when it is not whole. */
  readonly limit?: string | undefined;
  /** What the files hold, where it is not what the page shows, on and on. */
  readonly savedAs?: string | undefined;
  /** What stands below the count: what narrows the result. */
  readonly children: ReactNode;
}

const LINE_SORTS = [
  ['text', 'place in the text'],
  ['left', 'the word before'],
  ['match', 'the words found'],
  ['right', 'the word behind'],
  ['random', 'chance'],
] as const;

/** How much was found, how it is sorted, and the ways to save it. */
export function ResultHead({ title, state, isEmpty, limit, savedAs, children }: ResultHeadProps): ReactElement {
  return (
    <header className="result-head">
      <div role="status">
        <h2 id="result">{title}</h2>
      </div>
      {children}
      {limit === undefined ? null : <p className="problem-note">{limit}</p>}
      {isEmpty ? null : (
        <p className="choices" data-stay>
          <Sorts state={state} />
          <span className="save">
            Save{' '}
            <a href={searchAddress(state, { save: 'result.csv' })} download>
              CSV
            </a>{' '}
            <a href={searchAddress(state, { save: 'result.ndjson' })} download>
              NDJSON
            </a>
            {savedAs === undefined ? null : ` ${savedAs}`}
          </span>
        </p>
      )}
    </header>
  );
}

function Sorts({ state }: { readonly state: SearchState }): ReactElement | null {
  if (state.mode === 'said') return null;
  if (state.mode === 'quotes') {
    return (
      <>
        Sorted by <Choice state={state} sort="" title="newest" isChosen={state.newestFirst} />
        <Choice state={state} sort="oldest" title="oldest" isChosen={!state.newestFirst} />
      </>
    );
  }
  return (
    <>
      Sorted by{' '}
      {LINE_SORTS.map(([sort, title]) => (
        <Choice
          key={sort}
          state={state}
          sort={sort === 'text' ? '' : sort}
          title={title}
          isChosen={SORTS[sort] === state.sort}
        />
      ))}
    </>
  );
}

interface ChoiceProps {
  readonly state: SearchState;
  readonly sort: string;
  readonly title: string;
  readonly isChosen: boolean;
}

function Choice({ state, sort, title, isChosen }: ChoiceProps): ReactElement {
  return (
    <a href={searchAddress(state, { sort })} aria-current={isChosen ? 'true' : undefined} rel="nofollow">
      {title}
    </a>
  );
}

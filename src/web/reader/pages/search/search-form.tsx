import type { ReactElement } from 'react';
import { HiddenFields } from '../../filters/hidden-fields.tsx';
import { filterValues } from '../../filters/quote-filters.ts';
import { searchAddress, SCOPES, type SearchState } from './search-state.ts';

const SCOPE_TITLES = { quotes: 'inside quotes', outside: 'outside quotes', everywhere: 'everywhere' } as const;
const NAMES = ['quotes', 'outside', 'everywhere'] as const;

/** One box for words, with where to look; and the way to the other question, who said it. */
export function SearchForm({ state }: { readonly state: SearchState }): ReactElement {
  const { words, mode, scope, filters } = state;
  const isSaid = mode === 'said';
  return (
    <form className="search-box large" action="/search" role="search">
      <nav className="modes" aria-label="Ways to search">
        <a href={searchAddress({ ...state, mode: 'lines' })} aria-current={isSaid ? undefined : 'true'}>
          Words
        </a>
        <a href={searchAddress({ ...state, mode: 'said' })} aria-current={isSaid ? 'true' : undefined}>
          Who said it?
        </a>
      </nav>
      <label htmlFor="search-words">
        {isSaid ? 'The words as you remember them' : 'Words, or the name of a speaker'}
      </label>
      <span className="field">
        <input
          id="search-words"
          type="search"
          name="words"
          defaultValue={words}
          placeholder={isSaid ? 'sold more tickets than seats' : 'fire, “cease fire”, prison*, peace NEAR/5 talks'}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          maxLength={1000}
        />
        <button type="submit">Search</button>
      </span>
      {isSaid ? (
        <input type="hidden" name="mode" value="said" />
      ) : (
        <fieldset className="scopes">
          <legend className="unseen">Where to look</legend>
          {NAMES.map((name) => (
            <label key={name}>
              <input type="radio" name="in" value={name} defaultChecked={SCOPES[name] === scope} /> {SCOPE_TITLES[name]}
            </label>
          ))}
        </fieldset>
      )}
      <HiddenFields values={filterValues(filters)} />
    </form>
  );
}

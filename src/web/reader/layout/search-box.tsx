import type { ReactElement } from 'react';

/** The search form in its short form, which leads to the search page. `words`: what stands in it. */
export function SearchBox({
  words = '',
  isLarge = false,
}: {
  readonly words?: string;
  readonly isLarge?: boolean;
}): ReactElement {
  return (
    <form className={isLarge ? 'search-box large' : 'search-box'} action="/search" role="search">
      <label htmlFor="search-words" className={isLarge ? undefined : 'unseen'}>
        Search for words or for a speaker
      </label>
      <span className="field">
        <input
          id="search-words"
          type="search"
          name="words"
          defaultValue={words}
          placeholder="Words, a “phrase”, fire*"
          autoComplete="off"
          spellCheck={false}
          dir="auto"
        />
        <button type="submit">Search</button>
      </span>
    </form>
  );
}

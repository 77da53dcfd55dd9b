import type { ReactElement } from 'react';

/**
 * The search form in its short form, which leads to the search page. `isLarge`: it is part of the page; the page can have a small one
 * in its head besides.
 */
export function SearchBox({ isLarge = false }: { readonly isLarge?: boolean }): ReactElement {
  const id = isLarge ? 'search-words' : 'masthead-words';
  return (
    <form className={isLarge ? 'search-box large' : 'search-box'} action="/search" role="search">
      <label htmlFor={id} className={isLarge ? undefined : 'unseen'}>
        Search for words or for a speaker
      </label>
      <span className="field">
        <input
          id={id}
          type="search"
          name="words"
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

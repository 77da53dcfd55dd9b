import type { ReactElement } from 'react';

interface PagerProps {
  /** Address of the first page; undefined: this is it. */
  readonly first: string | undefined;
  /** Address of the next page; undefined: there is none. */
  readonly next: string | undefined;
  /** What follows: "quotes". */
  readonly noun: string;
}

/** Links from one page of a list to the next; going back is the browser's business. */
export function Pager({ first, next, noun }: PagerProps): ReactElement | null {
  if (first === undefined && next === undefined) return null;
  return (
    <nav className="pager" aria-label={`Pages of ${noun}`}>
      {first === undefined ? <span /> : <a href={first}>First {noun}</a>}
      {next === undefined ? null : (
        <a className="button" href={next} rel="next">
          More {noun}
        </a>
      )}
    </nav>
  );
}

/**
 * What is searched for, as a tree. Words are folded as `text/tokens.ts` folds them, so they can be compared with the words of an
 * index as they are. The order of `parts` has no meaning but is kept. A tree from `parseQuery` is simple: no "and" directly
 * in an "and", no "or" in an "or", no "not" in a "not", no single part.
 */
export type SearchQuery = SearchTerm | NothingQuery;

/** A query that holds at least one word. */
export type SearchTerm = PhraseQuery | AllQuery | AnyQuery | NotQuery;

/** Words that follow one another; a phrase of one word is that word. With `prefix`, the last one may go on: `elect*`. */
export interface PhraseQuery {
  readonly type: 'phrase';
  /** At least one. */
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** All parts, anywhere in the text. */
export interface AllQuery {
  readonly type: 'and';
  readonly parts: readonly SearchTerm[];
}

/** At least one of the parts. */
export interface AnyQuery {
  readonly type: 'or';
  readonly parts: readonly SearchTerm[];
}

/** Every text that the part does not match. */
export interface NotQuery {
  readonly type: 'not';
  readonly part: SearchTerm;
}

/** A query without any word. It matches no text. */
export interface NothingQuery {
  readonly type: 'nothing';
}

import type { TokenTest } from './tokens/token-test.ts';

/**
 * What is searched for, as a tree. Words are folded as `text/tokens.ts` folds them, so they can be compared with the words of an
 * index as they are. The order of `parts` has no meaning but is kept. A tree from `parseQuery` is simple: no "and" directly
 * in an "and", no "or" in an "or", no "not" in a "not", no single part.
 */
export type SearchQuery = SearchTerm | NothingQuery;

/** A query that holds at least one word or token. */
export type SearchTerm =
  | PhraseQuery
  | PatternQuery
  | NearQuery
  | WithinQuery
  | AllQuery<SearchTerm>
  | AnyQuery<SearchTerm>
  | NotQuery<SearchTerm>;

/** A query of words alone, which an index of words answers without looking at the texts. */
export type WordQuery = WordTerm | NothingQuery;

/** A query of words alone that holds at least one. */
export type WordTerm = PhraseQuery | AllQuery<WordTerm> | AnyQuery<WordTerm> | NotQuery<WordTerm>;

/** Words that follow one another; a phrase of one word is that word. With `prefix`, the last one may go on: `elect*`. */
export interface PhraseQuery {
  readonly type: 'phrase';
  /** At least one. */
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** Tokens that follow one another: `[lemma="make"] []{0,3} [pos="NN.*"]`, or words with wildcards, `wom?n`. */
export interface PatternQuery {
  readonly type: 'pattern';
  /** At least one. */
  readonly steps: readonly PatternStep[];
}

/** A number of tokens, from `min` to `max`, that all pass the test; undefined: any tokens. */
export interface PatternStep {
  readonly test: TokenTest | undefined;
  readonly min: number;
  /** At least 1, and not less than `min`. */
  readonly max: number;
}

/** What may stand at either side of NEAR. */
export type NearSide = PhraseQuery | PatternQuery | AnyQuery<PhraseQuery | PatternQuery>;

/** Both sides, in either order and without a token in common, at most `distance` tokens between them. */
export interface NearQuery {
  readonly type: 'near';
  readonly left: NearSide;
  readonly right: NearSide;
  readonly distance: number;
}

/** What a hit can be asked to lie inside: the content of one quote, or one source. */
export const REGIONS = ['quote', 'source'] as const;
export type Region = (typeof REGIONS)[number];

/** The part, asked of each quote (or source) of a text by itself. */
export interface WithinQuery {
  readonly type: 'within';
  readonly part: SearchTerm;
  readonly region: Region;
}

/** All parts, anywhere in the text. */
export interface AllQuery<Part> {
  readonly type: 'and';
  readonly parts: readonly Part[];
}

/** At least one of the parts. */
export interface AnyQuery<Part> {
  readonly type: 'or';
  readonly parts: readonly Part[];
}

/** Every text that the part does not match. */
export interface NotQuery<Part> {
  readonly type: 'not';
  readonly part: Part;
}

/** A query without any word. It matches no text. */
export interface NothingQuery {
  readonly type: 'nothing';
}

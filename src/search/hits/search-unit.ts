/** Tokens from `first` to before `end`, counted within a unit. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** A text that is searched as a whole, usually one paragraph, as a row of tokens. */
export interface SearchUnit {
  /** Number of tokens. */
  readonly length: number;
  /** Does the token at `at` pass the test with this number in `CompiledQuery.tests`? Asked for every token: it should be fast. */
  is(test: number, at: number): boolean;
  /** Where hits may lie, each wholly inside one range; undefined: anywhere. Ranges may overlap. */
  readonly scope: readonly TokenRange[] | undefined;
  /** The contents of quotes, for `within quote`; a content in several pieces is several ranges. */
  readonly quotes: readonly TokenRange[];
  /** The words that name sources, for `within source`. */
  readonly sources: readonly TokenRange[];
}

/** How large a request may be. Limits are no secret: every error names the one that was passed. */
export interface Limits {
  /** Fields inside fields. GraphiQL's own question about the schema needs 13 levels. */
  readonly maxDepth: number;
  /** Fields that are given another name. */
  readonly maxAliases: number;
  /** Fields of the query itself; each is a question of its own to the database. */
  readonly maxRootFields: number;
  /** Directives such as `@include`. */
  readonly maxDirectives: number;
  /** Objects in the answer if every page were full; see `estimateObjects`. */
  readonly maxObjects: number;
}

/** The limits unless the server is told others: a page of 100 articles with their quotes fits, four nested lists of 100 do not. */
export const DEFAULT_LIMITS: Limits = {
  maxDepth: 15,
  maxAliases: 50,
  maxRootFields: 30,
  maxDirectives: 50,
  maxObjects: 50_000,
};

/** Where a written row comes from; stored beside it. */
export interface Provenance {
  /** File as the user named it, with the line for line-based files. */
  readonly sourceFile: string;
  /** Program and version. */
  readonly tool: string;
  /** RFC 3339, UTC. */
  readonly importedAt: string;
}

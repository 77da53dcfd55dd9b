/**
 * What a writer remembers from one transaction to the next, because it is never changed once it is there: keys of types by name (see
 * `typeName`). To be forgotten when a transaction is rolled back, since it may hold keys that were never written.
 */
export class WriterMemory {
  readonly typeKeys = new Map<string, number>();

  /** Forgets everything. */
  clear(): void {
    this.typeKeys.clear();
  }
}

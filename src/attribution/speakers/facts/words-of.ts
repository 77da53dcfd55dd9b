/** The words of a table. */
export function setOf(table: string): ReadonlySet<string> {
  return new Set(table.trim().split(/\s+/));
}

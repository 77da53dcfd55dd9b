/**
 * The one place where the store takes a value's type on trust: rows of our own statements, our own JSON columns, and parts of
 * drivers that their types leave out. Never for anything that comes from outside.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names the type it trusts in
export function trusted<T>(value: unknown): T {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- this is what the function is for
  return value as T;
}

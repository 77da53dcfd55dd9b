/** The object without the keys whose value is undefined, in the same order: what JSON would keep of it. */
export function omitUndefined<T extends object>(object: T): T;
export function omitUndefined(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

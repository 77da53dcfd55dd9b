import { isSameGivenName } from '../facts/given-names.ts';

/** Can two full names with the same last word be one: is each word of the shorter one in the longer, or short for one in it? */
export function isSameName(a: readonly string[], b: readonly string[]): boolean {
  if (a.at(-1) !== b.at(-1)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  const isFirst = isSameGivenName(short[0] ?? '', long[0] ?? '');
  const given = long.slice(0, -1);
  return short
    .slice(0, -1)
    .every((word, index) => (index === 0 && isFirst) || given.some((other) => isSameGivenName(word, other)));
}

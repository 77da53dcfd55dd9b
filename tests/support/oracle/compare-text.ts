/** The order of texts: by code point, as UTF-8 sorts. */
export function compareText(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Sort keys of one item. */
export type Keys = readonly (string | number)[];

/** The order of two items by their keys, the first key first. */
export function compareKeys(a: Keys, b: Keys): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? Math.sign(left - right)
        : compareText(String(left), String(right));
    if (order !== 0) return order;
  }
  return 0;
}

/** The value, which is known to be there; throws otherwise. */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('A value is missing that the export always has.');
  return value;
}

/** The items by key, in the order in which the keys first occur. */
export function groupsOf<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

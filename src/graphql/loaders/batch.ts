import DataLoader from 'dataloader';

/** Reads many things with a fixed number of statements; what is not there is left out of the map. */
export type ReadMany<Key, Value> = (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;

/**
 * Collects the keys that one step of a request asks for and reads them together, each once. What is not there gives undefined,
 * or with `orElse` its value.
 */
export function loaderOf<Key extends string | number, Value>(
  readMany: ReadMany<Key, Value>,
): DataLoader<Key, Value | undefined> {
  return new DataLoader(async (keys) => {
    const found = await readMany(keys);
    return keys.map((key) => found.get(key));
  });
}

/** As `loaderOf`, for lists and counts: what is not there gives `fallback`. */
export function loaderWithDefault<Key extends string | number, Value>(
  fallback: Value,
  readMany: ReadMany<Key, Value>,
): DataLoader<Key, Value> {
  return new DataLoader(async (keys) => {
    const found = await readMany(keys);
    return keys.map((key) => found.get(key) ?? fallback);
  });
}

/** As `loaderOf`, for keys that another row holds: that such a row is not there would be a fault of ours, and is thrown. */
export function strictLoaderOf<Key extends string | number, Value>(
  name: string,
  readMany: ReadMany<Key, Value>,
): DataLoader<Key, Value> {
  return new DataLoader(async (keys) => {
    const found = await readMany(keys);
    return keys.map((key) => found.get(key) ?? new Error(`The database holds the key of a missing ${name}: ${key}.`));
  });
}

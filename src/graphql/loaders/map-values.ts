/** The map with every value converted: how loaders make API objects of rows. */
export function mapValues<Key, From, To>(map: ReadonlyMap<Key, From>, convert: (value: From) => To): Map<Key, To> {
  return new Map(Array.from(map, ([key, value]) => [key, convert(value)]));
}

/** As `mapValues`, for maps of lists. */
export function mapLists<Key, From, To>(
  map: ReadonlyMap<Key, readonly From[]>,
  convert: (value: From) => To,
): Map<Key, To[]> {
  return mapValues(map, (list) => list.map(convert));
}

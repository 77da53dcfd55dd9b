import DataLoader from 'dataloader';

/** As `loaderOf`, for keys of several parts: `nameOf` writes such a key as the map that `readMany` returns does. */
export function placeLoader<Place, Value, Fallback>(
  nameOf: (place: Place) => string,
  fallback: Fallback,
  readMany: (places: readonly Place[]) => Promise<ReadonlyMap<string, Value>>,
): DataLoader<Place, Value | Fallback, string> {
  const readAll = async (places: readonly Place[]): Promise<(Value | Fallback)[]> => {
    const found = await readMany(places);
    return places.map((place) => found.get(nameOf(place)) ?? fallback);
  };
  return new DataLoader(readAll, { cacheKeyFn: nameOf });
}

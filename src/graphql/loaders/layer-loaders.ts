import type { Connection } from '../../store/connect/connection.ts';
import { layerCounts, type LayerCounts } from '../../store/read/aggregates/of-corpus.ts';
import { layersByName } from '../../store/read/by-id.ts';
import { layersByKey } from '../../store/read/by-key.ts';
import { LayerType } from '../types/layer-type.ts';
import { loaderOf, loaderWithDefault, strictLoaderOf } from './batch.ts';
import { mapValues } from './map-values.ts';

const NOTHING: LayerCounts = { quoteCount: 0, articleCount: 0 };

/** What a request reads about layers. */
export class LayerLoaders {
  constructor(readonly connection: Connection) {}

  readonly byKey = strictLoaderOf<number, LayerType>('layer', async (keys) =>
    mapValues(await layersByKey(this.connection, keys), (row) => new LayerType(row)),
  );

  /** By the name in a layer's id. */
  readonly byName = loaderOf<string, LayerType>(async (names) =>
    mapValues(await layersByName(this.connection, names), (row) => new LayerType(row)),
  );

  readonly counts = loaderWithDefault<number, LayerCounts>(NOTHING, (keys) => layerCounts(this.connection, keys));
}

import type { Connection } from '../../store/connect/connection.ts';
import { cuesOf, type CueCountRow } from '../../store/read/aggregates/cues-of.ts';
import { clusterPublishers, clustersByWords, clusterSpeakers } from '../../store/read/aggregates/of-clusters.ts';
import { QuoteClusterType } from '../types/quote-cluster-type.ts';
import { SpeakerType } from '../types/speaker-type.ts';
import { loaderOf, loaderWithDefault } from './batch.ts';
import { mapLists, mapValues } from './map-values.ts';

/** Most cues of a cluster that are listed. */
const MAX_CUES = 100;

/** What a request reads about clusters of words that are (nearly) the same. Keys are their hashes. */
export class ClusterLoaders {
  constructor(readonly connection: Connection) {}

  /** By the hash of words. Undefined when only one quote has these words or nearly these. */
  readonly byWords = loaderOf<string, QuoteClusterType>(async (hashes) =>
    mapValues(await clustersByWords(this.connection, hashes), (row) => new QuoteClusterType(row.hash, row)),
  );

  /** By name. */
  readonly speakers = loaderWithDefault<string, readonly SpeakerType[]>([], async (hashes) =>
    mapLists(await clusterSpeakers(this.connection, hashes), (row) => new SpeakerType(row)),
  );

  readonly cues = loaderWithDefault<string, readonly CueCountRow[]>([], (hashes) =>
    cuesOf(this.connection, 'cluster', hashes, { first: MAX_CUES }),
  );

  readonly publishers = loaderWithDefault<string, readonly string[]>([], (hashes) =>
    clusterPublishers(this.connection, hashes),
  );
}

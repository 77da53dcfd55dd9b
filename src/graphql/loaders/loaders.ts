import type { Connection } from '../../store/connect/connection.ts';
import { corpusCounts, type CorpusCounts } from '../../store/read/aggregates/of-corpus.ts';
import { ArticleLoaders } from './article-loaders.ts';
import { ClusterLoaders } from './cluster-loaders.ts';
import { LayerLoaders } from './layer-loaders.ts';
import { memoize } from './memoize.ts';
import { QuoteLoaders } from './quote-loaders.ts';
import { readSegments } from './read-segments.ts';
import { SpeakerLoaders } from './speaker-loaders.ts';

/**
 * How one request reads what hangs on the things it has found. Fields that are resolved in the same step are read together, so
 * that the number of statements depends on the shape of the request and not on the number of things.
 */
export class Loaders {
  readonly articles: ArticleLoaders;
  readonly quotes: QuoteLoaders;
  readonly speakers: SpeakerLoaders;
  readonly layers: LayerLoaders;
  readonly clusters: ClusterLoaders;
  #corpusCounts: Promise<CorpusCounts> | undefined;

  constructor(readonly connection: Connection) {
    this.articles = new ArticleLoaders(connection);
    this.quotes = new QuoteLoaders(connection);
    this.speakers = new SpeakerLoaders(connection);
    this.layers = new LayerLoaders(connection);
    this.clusters = new ClusterLoaders(connection);
  }

  /** The segments of an article's paragraphs, by ordinal. */
  readonly segments = memoize((articleKey: number) => readSegments(articleKey, this.articles, this.quotes));

  /** All counts of the corpus, read when the first is asked for. */
  corpusCounts(): Promise<CorpusCounts> {
    this.#corpusCounts ??= corpusCounts(this.connection);
    return this.#corpusCounts;
  }
}

import type { Layer } from './layer.ts';
import type { Mention } from './mention.ts';
import type { Quote } from './quote.ts';

/** What one layer says about one article. No quotes means: this layer has read the article and found none. */
export interface Annotation {
  /** Id of the article, without prefix. */
  readonly article: string;
  readonly layer: Layer;
  readonly quotes: readonly Quote[];
  readonly mentions: readonly Mention[];
  /** First number that was never given to a quote of this layer in this article; undefined: as its quotes tell. */
  readonly nextNumber: number | undefined;
}

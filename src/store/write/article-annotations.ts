import type { Article } from '../../corpus/article.ts';
import type { Layer } from '../../corpus/layer.ts';
import type { Mention } from '../../corpus/mention.ts';
import type { NumberedQuote } from './annotation-rows.ts';
import type { Provenance } from './provenance.ts';

/** What one layer says about one article, numbered. */
export interface LayerAnnotation {
  readonly layer: Layer;
  readonly quotes: readonly NumberedQuote[];
  readonly mentions: readonly Mention[];
  readonly nextNumber: number;
  readonly documentHash: string;
  readonly provenance: Provenance;
}

/** All layers of one article. The layers of an article are always written together, so that the effective one is known. */
export interface ArticleAnnotations {
  readonly articleKey: number;
  readonly article: Article;
  readonly layers: readonly LayerAnnotation[];
}

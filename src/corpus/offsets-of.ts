import { OffsetIndex } from '../text/offsets.ts';
import type { Article } from './article.ts';

const known = new WeakMap<Article, OffsetIndex>();

/** The index of an article's text: made at the first use, and kept as long as the article. */
export function offsetsOf(article: Article): OffsetIndex {
  const index = known.get(article) ?? new OffsetIndex(article.text);
  known.set(article, index);
  return index;
}

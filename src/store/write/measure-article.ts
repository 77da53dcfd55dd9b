import type { Article } from '../../corpus/article.ts';
import { sliceSpan } from '../../text/span.ts';
import { countWords, searchableText } from '../../text/tokens.ts';
import { articleHash } from './article-hash.ts';

/** What takes long to find out about an article and needs nothing but the article: any thread can do it. */
export interface ArticleMeasures {
  readonly contentHash: string;
  readonly wordCount: number;
  /** The words of each paragraph as `searchableText` gives them. */
  readonly paragraphWords: readonly string[];
}

/** The measures of an article. */
export function measureArticle(article: Article): ArticleMeasures {
  return {
    contentHash: articleHash(article),
    wordCount: countWords(article.text),
    paragraphWords: article.paragraphs.map((paragraph) => searchableText(sliceSpan(article.text, paragraph))),
  };
}

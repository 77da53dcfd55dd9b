import type { Article } from '../../corpus/article.ts';
import { sliceSpan } from '../../text/span.ts';
import { type TaggedToken, untagged } from '../../text/tagged-token.ts';

/** What a tagger asks of an article. */
export type TaggableArticle = Pick<Article, 'text' | 'paragraphs' | 'language'>;

/**
 * The words of each paragraph of an article, in step with `paragraphs`, as `tokenize` finds them in the text of the paragraph alone: spans
 * count from its start.
 */
export type WordTagger = (article: TaggableArticle) => readonly (readonly TaggedToken[])[];

/** The tagger for languages that nobody has taught us: every part of speech is `X`, every lemma the folded word. */
export const plainWordTagger: WordTagger = ({ text, paragraphs }) =>
  paragraphs.map((paragraph) => untagged(sliceSpan(text, paragraph)));

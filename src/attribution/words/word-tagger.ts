import type { Article } from '../../corpus/article.ts';
import { type TaggedWords, untagged } from '../../text/tagged-words.ts';

/** What a tagger asks of an article. */
export type TaggableArticle = Pick<Article, 'text' | 'paragraphs' | 'language'>;

/** Tags the words of the paragraphs of an article; they are those that `tokenize` finds in the text of each paragraph alone. */
export type WordTagger = (article: TaggableArticle) => TaggedWords;

/** The tagger for languages that nobody has taught us: every part of speech is `X`, every lemma the folded word. */
export const plainWordTagger: WordTagger = ({ text, paragraphs }) => untagged(text, paragraphs);

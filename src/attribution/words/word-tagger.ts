import type { Article } from '../../corpus/article.ts';
import type { TaggedToken } from '../../text/tagged-token.ts';
import { type Token, tokenize } from '../../text/tokens.ts';

/** What a tagger asks of an article. */
export type TaggableArticle = Pick<Article, 'text' | 'paragraphs' | 'language'>;

/**
 * The words of each paragraph of an article, in step with `paragraphs`, as `tokenize` finds them in the text of the paragraph alone: spans
 * count from its start.
 */
export type WordTagger = (article: TaggableArticle) => readonly (readonly TaggedToken[])[];

/** Part of speech of a word of which nothing is known. */
export const UNKNOWN_POS = 'X';

const LONGEST_WORD = 200;

/** The tagger for languages that nobody has taught us: every part of speech is `X`, every lemma the folded word. */
export const plainWordTagger: WordTagger = ({ text, paragraphs }) =>
  paragraphs.map(({ startUtf16, endUtf16 }) => {
    const paragraph = text.slice(startUtf16, endUtf16);
    return tokenize(paragraph).map((token) => taggedToken(paragraph, token, token.folded, UNKNOWN_POS));
  });

/** A token of a paragraph with its lemma and part of speech. */
export function taggedToken(
  paragraph: string,
  { startUtf16, endUtf16, folded }: Token,
  lemma: string,
  pos: string,
): TaggedToken {
  const word = paragraph.slice(startUtf16, Math.min(endUtf16, startUtf16 + LONGEST_WORD));
  return { startUtf16, endUtf16, folded, word, lemma, pos };
}

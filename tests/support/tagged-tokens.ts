import type { TaggableArticle, WordTagger } from '../../src/attribution/words/word-tagger.ts';
import type { Token } from '../../src/text/tokens.ts';

/** A word with its grammar; its span counts from the start of its paragraph. */
export interface TaggedToken extends Token {
  readonly word: string;
  readonly lemma: string;
  readonly pos: string;
}

/** The words that a tagger finds in an article, paragraph by paragraph. */
export function taggedTokens(tagger: WordTagger, article: TaggableArticle): TaggedToken[][] {
  const { types, places, starts, counts } = tagger(article);
  let next = 0;
  return article.paragraphs.map((paragraph, index) =>
    Array.from({ length: counts[index]! }, () => {
      const { folded, word, lemma, pos } = types[places[next]!]!;
      const startUtf16 = starts[next]! - paragraph.startUtf16;
      next += 1;
      return { startUtf16, endUtf16: startUtf16 + word.length, folded, word, lemma, pos };
    }),
  );
}

import type { TaggedToken } from '../../text/tagged-token.ts';
import type { Article } from '../../corpus/article.ts';
import { sliceSpan } from '../../text/span.ts';
import { untagged } from '../../text/tagged-token.ts';
import { indexWord } from '../full-text/index-words.ts';
import { packNumbers } from './packed-numbers.ts';

/** Finds the words of an article with their grammar: for each of its paragraphs, spans from the paragraph's start. */
export type WordTagger = (article: Article) => readonly (readonly TaggedToken[])[];

/** Words without grammar. */
const untaggedWords: WordTagger = ({ text, paragraphs }) =>
  paragraphs.map((paragraph) => untagged(sliceSpan(text, paragraph)));

/** The tokens of an article on their way into the database. Any thread can make it, and hand it to another. */
export interface TokenSequence {
  /** The distinct types: folded word, word as printed, lemma and part of speech, parted by spaces, which none of them has. */
  readonly types: readonly string[];
  /** The index of each token's type. */
  readonly tokens: Uint32Array;
  /** Packed: how far each token starts after the one before it, in UTF-16 code units of the article. */
  readonly starts: Uint8Array;
  /** Packed: the number of tokens of each paragraph. */
  readonly paragraphs: Uint8Array;
}

/** The tokens of an article. */
export function tokenSequence(article: Article, tagger: WordTagger = untaggedWords): TokenSequence {
  const words = tagger(article);
  const types = new Map<string, number>();
  const tokens: number[] = [];
  const starts: number[] = [];
  let before = 0;
  for (const [index, { startUtf16: paragraphStart }] of article.paragraphs.entries()) {
    for (const token of words[index] ?? []) {
      const name = typeName(token);
      const known = types.get(name) ?? types.size;
      types.set(name, known);
      tokens.push(known);
      starts.push(paragraphStart + token.startUtf16 - before);
      before = paragraphStart + token.startUtf16;
    }
  }
  return {
    types: [...types.keys()],
    tokens: Uint32Array.from(tokens),
    starts: packNumbers(starts),
    paragraphs: packNumbers(words.map(({ length }) => length)),
  };
}

/** The four attributes of a type in one text; no word holds a space. */
function typeName({ folded, word, lemma, pos }: Omit<TaggedToken, 'startUtf16' | 'endUtf16'>): string {
  return `${indexWord(folded)} ${indexWord(word)} ${indexWord(lemma)} ${pos}`;
}

import type { Article } from '../../corpus/article.ts';
import { type TaggedWords, untagged, type WordType } from '../../text/tagged-words.ts';
import { indexWord } from '../full-text/index-words.ts';
import { packNumbers } from './packed-numbers.ts';

/** Finds the words of an article with their grammar. */
export type WordTagger = (article: Article) => TaggedWords;

/** Words without grammar. */
const untaggedWords: WordTagger = ({ text, paragraphs }) => untagged(text, paragraphs);

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
  const { types, places, starts, counts } = tagger(article);
  const names = new Map<string, number>();
  const known = types.map((type) => placeOf(indexedName(type), names));
  const tokens = new Uint32Array(places.length);
  const steps = new Uint32Array(places.length);
  for (let token = 0; token < places.length; token += 1) {
    tokens[token] = known[places[token] ?? 0] ?? 0;
    steps[token] = (starts[token] ?? 0) - (starts[token - 1] ?? 0);
  }
  return { types: [...names.keys()], tokens, starts: packNumbers(steps), paragraphs: packNumbers(counts) };
}

/** The place of a name among those that were met before; a new one gets the next place. */
function placeOf(name: string, names: Map<string, number>): number {
  const known = names.get(name);
  if (known !== undefined) return known;
  names.set(name, names.size);
  return names.size - 1;
}

/** A shorter name holds no word that is too long for an index. */
const SURE_LENGTH = 200;

/** The name of a type whose words are as the indexes hold them. */
function indexedName({ name, folded, word, lemma, pos }: WordType): string {
  if (name.length <= SURE_LENGTH) return name;
  return `${indexWord(folded)} ${indexWord(word)} ${indexWord(lemma)} ${pos}`;
}

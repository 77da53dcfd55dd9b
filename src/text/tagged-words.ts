import { type Span, sliceSpan } from './span.ts';
import { type Token, tokenize } from './tokens.ts';

/** The part of speech of a word of which nothing is known. */
export const UNKNOWN_POS = 'X';

/** What tokens of the same word and grammar have in common. */
export class WordType {
  /** The four fields below in this order, separated by spaces. None of them contains a space. Computed once, for speed. */
  readonly name: string;
  /** The list of words to which the type was added last, and its place among the types of that. */
  list = 0;
  place = 0;

  /**
   * @param word as printed
   * @param lemma dictionary form, folded; the folded word itself where none is known
   * @param pos part of speech as Universal Dependencies names it: NOUN, VERB …; `UNKNOWN_POS` where none is known
   */
  constructor(
    readonly folded: string,
    readonly word: string,
    readonly lemma: string,
    readonly pos: string,
  ) {
    this.name = [folded, word, lemma, pos].join(' ');
  }
}

let lists = 0;

/** The words of a text that is divided into paragraphs, in order, as they are added. */
export class TaggedWords {
  /** Every type once; now and then there are two of one name. */
  readonly types: WordType[] = [];
  /** The place of each word's type in `types`. */
  readonly places: number[] = [];
  /** Where each word starts, in UTF-16 code units of the whole text. */
  readonly starts: number[] = [];
  /** Number of words of each paragraph. */
  readonly counts: number[] = [];
  /** Types remember it instead of the list, which is soon forgotten. */
  readonly #number = (lists += 1);

  add(type: WordType, startUtf16: number): void {
    if (type.list !== this.#number) {
      type.list = this.#number;
      type.place = this.types.push(type) - 1;
    }
    this.places.push(type.place);
    this.starts.push(startUtf16);
  }
}

/** The words of paragraphs as `tokenize` finds them in the text of each, of whose grammar nothing is known. */
export function untagged(text: string, paragraphs: readonly Span[]): TaggedWords {
  const words = new TaggedWords();
  const types = new Map<string, WordType>();
  for (const { startUtf16, endUtf16 } of paragraphs) {
    const paragraph = text.slice(startUtf16, endUtf16);
    const tokens = tokenize(paragraph);
    for (const token of tokens)
      words.add(typeAmong(types, token, sliceSpan(paragraph, token)), startUtf16 + token.startUtf16);
    words.counts.push(tokens.length);
  }
  return words;
}

/** One printed character may be two words: ½ is 1 and 2. */
function typeAmong(types: Map<string, WordType>, { folded }: Token, word: string): WordType {
  const known = types.get(word);
  if (known?.folded === folded) return known;
  const type = new WordType(folded, word, folded, UNKNOWN_POS);
  types.set(word, type);
  return type;
}

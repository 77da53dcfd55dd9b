import { tokenize, type Token } from './tokens.ts';

/** A word with what a grammar says of it. */
export interface TaggedToken extends Token {
  /** As printed. */
  readonly word: string;
  /** Dictionary form, folded; the folded word itself where none is known. */
  readonly lemma: string;
  /** Part of speech as Universal Dependencies names it: NOUN, VERB …; `UNKNOWN_POS` where none is known. */
  readonly pos: string;
}

/** The part of speech of a word of which nothing is known. */
export const UNKNOWN_POS = 'X';

/** The words of a text in order, of whose grammar nothing is known. Spans count from the start of the text. */
export function untagged(text: string): TaggedToken[] {
  return tokenize(text).map((token) => {
    const { startUtf16, endUtf16, folded } = token;
    return { ...token, word: text.slice(startUtf16, endUtf16), lemma: folded, pos: UNKNOWN_POS };
  });
}

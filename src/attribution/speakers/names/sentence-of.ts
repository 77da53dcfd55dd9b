import type { Reading, TokenRange } from '../../reading/reading.ts';

const NOTHING: TokenRange = { first: 0, end: 0 };

/** The tokens of the sentence that a token stands in; nothing outside the text. */
export function sentenceOf({ tokens, sentences }: Reading, token: number): TokenRange {
  const sentence = tokens.sentence[token];
  return (sentence === undefined ? undefined : sentences[sentence]) ?? NOTHING;
}

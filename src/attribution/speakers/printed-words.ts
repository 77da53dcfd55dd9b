import { sliceSpan } from '../../text/span.ts';
import { tokenize } from '../../text/tokens.ts';

/** The letters of an abbreviation, with a full stop after each. */
const STOP_IN_ABBREVIATION = /(?<=(?<!\p{L})\p{Lu})\.(?=\p{Lu}(?!\p{L}))/gu;

/** The words of a text as printed, an abbreviation as one word without its stops: "the S.E.C." → the, SEC. */
export function printedWords(text: string): readonly string[] {
  const joined = text.includes('.') ? text.replace(STOP_IN_ABBREVIATION, '') : text;
  return tokenize(joined).map((token) => sliceSpan(joined, token));
}

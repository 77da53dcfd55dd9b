import type { Token } from '../../text/tokens.ts';
import { NEGATED_VERBS } from './negated-verbs.ts';

/** What may stand after an apostrophe, with what it can be there, the likeliest first: of the owner, is, let us; am, have, will … */
const ENCLITICS = new Map<string, readonly string[]>([
  ['s', ['PART', 'AUX', 'VERB', 'PRON']],
  ...['d', 'll', 'm', 're', 've'].map((verb) => [verb, ['AUX', 'VERB']] as const),
]);

/** A word between its neighbours in the paragraph. */
export interface WordBetween {
  readonly before: Token | undefined;
  readonly word: Token;
  readonly after: Token | undefined;
}

/**
 * Part of speech of a word of a text to which the tagger, which has seen few contractions cut as search cuts them, gave `tagged`: of
 * the two words of "don’t", don is an auxiliary and t a particle; of those of "I’m", none is a name.
 */
export function contractedPos(text: string, { before, word, after }: WordBetween, tagged: string): string {
  if (word.folded === 'cannot' || isNegation(text, word, after)) return 'AUX';
  if (isNegation(text, before, word)) return 'PART';
  if (word.folded === 'i' && isEnclitic(text, word, after)) return 'PRON';
  const choices = isEnclitic(text, before, word) ? ENCLITICS.get(word.folded) : undefined;
  return choices?.includes(tagged) === false ? (choices[0] ?? tagged) : tagged;
}

function isEnclitic(text: string, before: Token | undefined, word: Token | undefined): boolean {
  return word !== undefined && ENCLITICS.has(word.folded) && isJoined(text, before, word);
}

function isNegation(text: string, verb: Token | undefined, negation: Token | undefined): boolean {
  return (
    negation?.folded === 't' && isJoined(text, verb, negation) && verb !== undefined && NEGATED_VERBS.has(verb.folded)
  );
}

/** Does nothing but an apostrophe stand between two words? */
function isJoined(text: string, before: Token | undefined, after: Token): boolean {
  return before?.endUtf16 === after.startUtf16 - 1 && isApostrophe(text.charCodeAt(before.endUtf16));
}

/** Is a code unit an apostrophe, straight or curly? */
export function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2bc;
}

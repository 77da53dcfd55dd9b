import type { Token } from '../../text/tokens.ts';
import { NEGATED_VERBS } from './negated-verbs.ts';

/** What may stand after an apostrophe, with what it can be there, the likeliest first: of the owner, is, let us; am, have, will … */
const ENCLITICS = new Map<string, readonly string[]>([
  ['s', ['PART', 'AUX', 'VERB', 'PRON']],
  ...['d', 'll', 'm', 're', 've'].map((verb) => [verb, ['AUX', 'VERB']] as const),
]);

/**
 * Part of speech of a word of a text to which the tagger, which has seen few contractions cut as search cuts them, gave `tagged`: of
 * the two words of "don’t", don is an auxiliary and t a particle; m of "I’m" is no name.
 */
export function contractedPos(text: string, words: readonly Token[], index: number, tagged: string): string {
  const word = words[index];
  if (word?.folded === 'cannot' || isNegation(text, word, words[index + 1])) return 'AUX';
  if (isNegation(text, words[index - 1], word)) return 'PART';
  const choices = word && word.endUtf16 - word.startUtf16 <= 2 ? ENCLITICS.get(word.folded) : undefined;
  if (!word || choices === undefined || choices.includes(tagged) || !isJoined(text, words[index - 1], word))
    return tagged;
  return choices[0] ?? tagged;
}

function isNegation(text: string, verb: Token | undefined, negation: Token | undefined): boolean {
  return (
    negation?.folded === 't' && isJoined(text, verb, negation) && verb !== undefined && NEGATED_VERBS.has(verb.folded)
  );
}

/** Does nothing but an apostrophe stand between two words? */
function isJoined(text: string, before: Token | undefined, after: Token): boolean {
  return before?.endUtf16 === after.startUtf16 - 1 && /['’ʼ]/.test(text.charAt(before.endUtf16));
}

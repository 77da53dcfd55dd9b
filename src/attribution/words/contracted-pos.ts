import type { Token } from '../../text/tokens.ts';
import { NEGATED_VERBS } from './negated-verbs.ts';

/**
 * Part of speech of the two words that "don’t" and its like are cut into: don is an auxiliary, t a particle. Undefined for all
 * other words.
 */
export function contractedPos(text: string, words: readonly Token[], index: number): 'AUX' | 'PART' | undefined {
  if (isNegation(text, words[index], words[index + 1])) return 'AUX';
  return isNegation(text, words[index - 1], words[index]) ? 'PART' : undefined;
}

function isNegation(text: string, verb: Token | undefined, negation: Token | undefined): boolean {
  return (
    negation?.folded === 't' &&
    verb !== undefined &&
    negation.startUtf16 === verb.endUtf16 + 1 &&
    /['’ʼ]/.test(text.charAt(verb.endUtf16)) &&
    NEGATED_VERBS.has(verb.folded)
  );
}

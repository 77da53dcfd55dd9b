import { adjectiveLemma, adverbLemma } from './adjective-lemma.ts';
import { AUXILIARIES } from './auxiliaries.ts';
import { NEGATED_VERBS } from './negated-verbs.ts';
import { nounLemma } from './noun-lemma.ts';
import { verbLemma } from './verb-lemma.ts';

type Lemmatize = (folded: string) => string;

/** How the words of each part of speech that is inflected get their dictionary form. */
const LEMMATIZERS: ReadonlyMap<string, Lemmatize> = new Map<string, Lemmatize>([
  ['ADJ', adjectiveLemma],
  ['ADV', adverbLemma],
  ['AUX', (verb) => AUXILIARIES.get(verb) ?? NEGATED_VERBS.get(verb) ?? verb],
  ['NOUN', nounLemma],
  ['PART', (particle) => (particle === 't' ? 'not' : particle)],
  ['PRON', (pronoun) => (pronoun === 's' ? 'us' : pronoun)],
  ['VERB', (verb) => AUXILIARIES.get(verb) ?? verbLemma(verb)],
]);

/**
 * The dictionary form of a folded word whose part of speech is known: "went" as a verb → go. Names, pronouns and all that is not
 * inflected stay as they are. What is left of a contraction gets that of the whole word: t of "don’t" → not, s of "it’s" → be.
 */
export function lemmaOf(folded: string, pos: string): string {
  return LEMMATIZERS.get(pos)?.(folded) ?? folded;
}

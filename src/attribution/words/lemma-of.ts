import { inflectVerb } from '../lexicon/inflect-verb.ts';
import { IRREGULAR_VERBS } from '../lexicon/irregular-verbs.ts';
import { stripInflection } from '../lexicon/strip-inflection.ts';
import { AUXILIARIES } from './auxiliaries.ts';
import { NEGATED_VERBS } from './negated-verbs.ts';

const VERB_BY_FORM = new Map(IRREGULAR_VERBS.flatMap(([base]) => inflectVerb(base).map((form) => [form, base])));

/** The dictionary form of a folded word whose part of speech is known: "went" as a verb → go. */
export function lemmaOf(folded: string, pos: string): string {
  if (pos === 'AUX') return AUXILIARIES.get(folded) ?? NEGATED_VERBS.get(folded) ?? folded;
  if (pos === 'PART' && folded === 't') return 'not';
  if (pos === 'VERB') return AUXILIARIES.get(folded) ?? VERB_BY_FORM.get(folded) ?? stripInflection(folded);
  return folded;
}

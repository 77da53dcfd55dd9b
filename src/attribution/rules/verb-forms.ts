import { CUE_BY_FORM, type CueLemma } from '../lexicon/cue-index.ts';
import type { VerbForm } from './cue.ts';

/** A form of a reporting verb: its dictionary form and class, and how it is inflected. */
export interface InflectedCue extends CueLemma {
  readonly form: VerbForm;
}

/** Every form of every reporting verb with its inflection: "says" → say, present. Where past and base are alike, base. */
export const VERB_FORMS: ReadonlyMap<string, InflectedCue> = new Map(
  Array.from(CUE_BY_FORM, ([printed, cue]) => [printed, { ...cue, form: formOf(printed, cue.lemma) }]),
);

function formOf(printed: string, lemma: string): VerbForm {
  if (printed === lemma || printed === lemma.replace(/ize$/, 'ise')) return 'base';
  if (printed.endsWith('ing')) return 'participle';
  return printed.endsWith('s') ? 'present' : 'past';
}

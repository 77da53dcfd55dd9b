import type { FrequencyUnit } from '../../corpus/frequency-unit.ts';

/** How many tokens in a row are an item of a unit, and which of their forms is counted. */
export const UNITS = {
  word: { length: 1, attribute: 'folded' },
  lemma: { length: 1, attribute: 'lemma' },
  bigram: { length: 2, attribute: 'folded' },
  trigram: { length: 3, attribute: 'folded' },
} as const satisfies Record<FrequencyUnit, { length: number; attribute: 'folded' | 'lemma' }>;

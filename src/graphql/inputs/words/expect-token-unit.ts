import type { FrequencyUnit } from '../../../corpus/frequency-unit.ts';
import { UserError } from '../../../corpus/user-error.ts';

/** A unit that is one token; throws `UserError` BAD_ARGUMENT for rows of words. */
export function expectTokenUnit(unit: FrequencyUnit): 'word' | 'lemma' {
  if (unit === 'word' || unit === 'lemma') return unit;
  throw new UserError('BAD_ARGUMENT', '"unit" must be WORD or LEMMA here: what stands near a node are single words.');
}

import { tokenize } from '../../text/tokens.ts';
import { CUE_BY_FORM } from './cue-index.ts';

/**
 * Does a cue report speech or writing: is one of its words a form of a reporting verb, or "according"? Verbs of thought and wish
 * (believe, plan), which the lexicon has in class `other`, do not count.
 */
export function isReportingCue(cue: string): boolean {
  return tokenize(cue).some(
    ({ folded }) => folded === 'according' || (CUE_BY_FORM.get(folded)?.class ?? 'other') !== 'other',
  );
}

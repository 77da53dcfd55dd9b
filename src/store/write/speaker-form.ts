import { foldText } from '../../text/fold.ts';
import type { SpeakerFormRow } from '../rows/speaker-form-row.ts';

/** Longer stretches are no names, whatever an annotation says, and PostgreSQL indexes no text above 2.7 KB. */
const MAX_FORM_UTF16 = 400;

/** The row of a form of a speaker's name; undefined when it is too long to be one. */
export function speakerForm(row: Omit<SpeakerFormRow, 'folded'>): SpeakerFormRow | undefined {
  const folded = foldText(row.form);
  return Math.max(row.form.length, folded.length) > MAX_FORM_UTF16 ? undefined : { ...row, folded };
}

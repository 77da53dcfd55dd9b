import { slugOf } from '../text/slug.ts';
import { checkIdName } from './check-id-name.ts';
import type { SpeakerReferenceDraft } from './draft.ts';
import type { ProblemList } from './problem-list.ts';
import type { SpeakerReference } from './speaker.ts';

/** The speaker that a draft names; without an id, the name makes it: "Ajmal Omar" → `ajmal-omar`. */
export function checkSpeakerReference(
  problems: ProblemList,
  draft: SpeakerReferenceDraft,
  place: string,
): SpeakerReference {
  const { name, kind } = draft;
  const id = draft.id ?? slugOf(name);
  if (name.trim() === '') {
    const remedy = 'Give the name as printed, or no speaker at all.';
    problems.add('SPEAKER_NAME_MISSING', place, 'The speaker has no name.', remedy);
  } else {
    checkIdName(problems, id, { code: 'SPEAKER_ID_INVALID', place, prefix: 'speaker/' });
  }
  return { id, name, kind };
}

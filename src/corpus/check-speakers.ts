import { checkIdName } from './check-id-name.ts';
import { checkSpeakerReference } from './check-speaker-reference.ts';
import { checkStrings } from './check-strings.ts';
import type { SpeakersDraft } from './draft.ts';
import { ProblemList } from './problem-list.ts';
import type { Checked } from './problem.ts';
import { reportMergeCycles } from './report-merge-cycles.ts';
import type { Speaker } from './speaker.ts';

/** The speakers of a draft, or everything that is wrong with them: ids that are none or come twice, and merges in a circle. */
export function checkSpeakers(draft: SpeakersDraft, file: string): Checked<readonly Speaker[]> {
  const { speakers } = draft;
  const problems = new ProblemList(file);
  checkStrings(problems, { speakers });
  for (const [index, speaker] of speakers.entries()) checkSpeaker(problems, speaker, `speaker ${index + 1}`);
  reportTwice(problems, speakers);
  reportMergeCycles(problems, speakers, new Map());
  return problems.checked(() => speakers);
}

function checkSpeaker(problems: ProblemList, speaker: Speaker, place: string): void {
  checkSpeakerReference(problems, speaker, place);
  if (speaker.mergedInto === undefined) return;
  checkIdName(problems, speaker.mergedInto, {
    code: 'SPEAKER_ID_INVALID',
    place: `${place}, mergedInto`,
    prefix: 'speaker/',
  });
}

function reportTwice(problems: ProblemList, speakers: readonly Speaker[]): void {
  const numberOf = new Map<string, number>();
  for (const [index, { id }] of speakers.entries()) {
    const earlier = numberOf.get(id);
    numberOf.set(id, earlier ?? index + 1);
    if (earlier === undefined) continue;
    const message = `The id "${id}" is that of speaker ${earlier} too.`;
    problems.add('SPEAKER_CONFLICT', `speaker ${index + 1}`, message, 'Keep one of them, or give one another id.');
  }
}

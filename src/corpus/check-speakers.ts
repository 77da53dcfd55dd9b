import { checkIdName } from './check-id-name.ts';
import { checkSpeakerReference } from './check-speaker-reference.ts';
import { checkStrings } from './check-strings.ts';
import type { SpeakersDraft } from './draft.ts';
import { ProblemList } from './problem-list.ts';
import type { Checked } from './problem.ts';
import type { Speaker } from './speaker.ts';

/** The speakers of a draft, or everything that is wrong with them: ids that are none or come twice, and merges in a circle. */
export function checkSpeakers(draft: SpeakersDraft, file: string): Checked<readonly Speaker[]> {
  const { speakers } = draft;
  const problems = new ProblemList(file);
  checkStrings(problems, { speakers });
  for (const [index, speaker] of speakers.entries()) checkSpeaker(problems, speaker, `speaker ${index + 1}`);
  reportTwice(problems, speakers);
  reportCycles(problems, speakers);
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

/** Reports every circle of merges once, at the speaker of it that comes first. */
function reportCycles(problems: ProblemList, speakers: readonly Speaker[]): void {
  const target = new Map(speakers.map((speaker) => [speaker.id, speaker.mergedInto]));
  const settled = new Set<string>();
  for (const [index, { id }] of speakers.entries()) {
    const chain = new Set<string>();
    let next: string | undefined = id;
    while (next !== undefined && !settled.has(next) && !chain.has(next)) {
      chain.add(next);
      next = target.get(next);
    }
    if (next !== undefined && chain.has(next)) {
      const circle = [...chain].slice([...chain].indexOf(next));
      const message = `The merges go in a circle: ${[...circle, next].join(' → ')}.`;
      const remedy = 'Remove "mergedInto" from the speaker that is to stay.';
      problems.add('SPEAKER_MERGE_CYCLE', `speaker ${index + 1}, mergedInto`, message, remedy);
    }
    for (const seen of chain) settled.add(seen);
  }
}

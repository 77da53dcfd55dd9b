import type { AnswerError } from '../../../../client/answer-error.ts';
import type { ComparePageResult } from '../../../../client/generated/compare-page.ts';
import { speakerOfSide, type NamedSpeaker } from '../../address/compare-side.ts';
import type { CompareState } from './compare-state.ts';
import type { UnclearName } from './unclear-sides.tsx';

/** The names that the API refuses because several speakers have them, with those whom it names. */
export function ambiguousNames({ problems }: AnswerError, state: CompareState): readonly UnclearName[] {
  return (['left', 'right'] as const).flatMap((side) => {
    const problem = problems.find(({ code, path }) => code === 'NAME_AMBIGUOUS' && path?.[0] === `${side}Name`);
    return problem ? [{ side, name: state[side], speakers: speakersIn(problem.message) }] : [];
  });
}

/** The API writes: "Omar" can be Ajmal Omar ("speaker/ajmal-omar") or Zoe Omar ("speaker/zoe-omar"). */
function speakersIn(message: string): readonly NamedSpeaker[] {
  const [, listed = ''] = /" can be (.*)$/s.exec(message) ?? [];
  return Array.from(listed.matchAll(/(.+?) \("(speaker\/[^"]+)"\)(?: or |\.|$)/gs), ([, name = '', id = '']) => ({
    name,
    id,
  }));
}

/**
 * The names that are the end of one person's name and printed nowhere: the API finds the person by them, but no quote, so that the
 * figures would be empty.
 */
export function cutNames(answer: ComparePageResult, state: CompareState): readonly UnclearName[] {
  const { leftName, rightName, leftKinds, rightKinds } = answer;
  const sides = [
    { side: 'left', speaker: leftName, counts: leftKinds },
    { side: 'right', speaker: rightName, counts: rightKinds },
  ] as const;
  return sides.flatMap(({ side, speaker, counts }) => {
    const isByName = 'name' in speakerOfSide(state[side]);
    if (!speaker || !isByName || counts?.totalQuotes !== 0 || speaker.name === state[side]) return [];
    return [{ side, name: state[side], speakers: [speaker] }];
  });
}

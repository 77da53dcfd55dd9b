import type { TokenRange } from '../../reading/reading.ts';
import type { Answer, Stage } from './stage.ts';

/** The name under which evidence speaks of a character. */
function nameOf({ cast }: Stage, character: number): string {
  return cast.characters[character]?.name ?? '';
}

/** A character as an answer; the reason is told with the character's name put for "%". */
export function answerWith(
  stage: Stage,
  character: number,
  {
    rule,
    explanation,
    confidence,
    because,
  }: { rule: string; explanation: string; confidence: number; because: readonly TokenRange[] },
): Answer {
  return {
    speaker: stage.speakerOf(character),
    character,
    confidence,
    rule,
    explanation: explanation.replace('%', () => nameOf(stage, character)),
    because,
  };
}

/** Where the text first prints the name in its fullest form. */
export function fullNameRange({ cast }: Stage, character: number): readonly TokenRange[] {
  const words = cast.characters[character]?.words.join(' ');
  const mention = cast.characters[character]?.mentions.find((index) => cast.names[index]?.words.join(' ') === words);
  const name = mention === undefined ? undefined : cast.names[mention];
  return name ? [{ first: name.first, end: name.end }] : [];
}

import type { SpeakerReference } from '../../corpus/speaker.ts';
import { foldText } from '../../text/fold.ts';
import { printedWords } from './printed-words.ts';

/** Words of names that other sources have too. */
const EMPTY_WORDS = new Set('the a an of and for in on at to by de la le du des der die das von van'.split(' '));

/**
 * Do these words name the speaker, by a capitalized word of the name or by its initials? "Omar" and "the Omar family" name
 * Ajmal Omar, "the FBI" the Federal Bureau of Investigation; "the ministry" does not name the Ministry of Health.
 */
export function namesSpeaker(sourceText: string, speaker: SpeakerReference): boolean {
  const nameWords = printedWords(speaker.name).filter((word) => !EMPTY_WORDS.has(foldText(word)));
  const initials = nameWords.map((word) => word.charAt(0)).join('');
  const telling = tellingWords(nameWords, speaker);
  return printedWords(sourceText).some(
    (word) => (word === initials && word.length > 1) || telling.some((named) => isSameName(word, named)),
  );
}

/** The capitalized words of a name; all words of a name without any, such as that of an account. */
function tellingWords(nameWords: readonly string[], { kind }: SpeakerReference): readonly string[] {
  const capitalized = nameWords.filter((word) => !isLowerCase(word));
  if (kind !== 'group') return capitalized.length > 0 ? capitalized : nameWords;
  // The first word of what a group is called may owe its capital to a sentence: "Several witnesses".
  return nameWords.length === 1 ? capitalized : capitalized.filter((word) => word !== nameWords[0]);
}

function isSameName(word: string, named: string): boolean {
  return word === named || (!isLowerCase(word) && foldText(word) === foldText(named));
}

/** False for scripts without capitals. */
function isLowerCase(word: string): boolean {
  return word !== word.toUpperCase() && word === word.toLowerCase();
}

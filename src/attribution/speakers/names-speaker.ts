import type { SpeakerReference } from '../../corpus/speaker.ts';
import { foldText } from '../../text/fold.ts';
import { isRoleNoun, singularOf } from './facts/nouns.ts';
import { titleOf } from './facts/titles.ts';
import { printedWords } from './printed-words.ts';

/** Words of names that other sources have too. */
const EMPTY_WORDS = new Set('the a an of and for in on at to by de la le du des der die das von van'.split(' '));

/**
 * Do these words name the speaker, by a capitalized word of the name or by its initials? "Omar" and "the Omar family" name
 * Ajmal Omar, "the FBI" the Federal Bureau of Investigation; "the ministry" does not name the Ministry of Health.
 */
export function namesSpeaker(sourceText: string, speaker: SpeakerReference): boolean {
  if (sourceText.trim().startsWith('@')) return true;
  const nameWords = printedWords(speaker.name).filter((word) => !EMPTY_WORDS.has(foldText(word)));
  const initials = nameWords.map((word) => word.charAt(0)).join('');
  const telling = tellingWords(nameWords, speaker);
  const sourceWords = printedWords(sourceText);
  if (isNickname(sourceWords, speaker) || printsName(sourceWords, nameWords, speaker)) return true;
  return sourceWords.some(
    (word) => (word === initials && word.length > 1) || telling.some((named) => isSameName(word, named)),
  );
}

/** A person who is called by one capitalized word that the name does not hold: Ozzie. */
function isNickname(words: readonly string[], { kind }: SpeakerReference): boolean {
  if (kind === 'person' && words.every((word) => !/\p{Script=Latin}/u.test(word))) return true;
  const [word = ''] = words;
  if (kind !== 'person' || words.length !== 1 || isLowerCase(word)) return false;
  const lower = foldText(word);
  return !isRoleNoun(lower) && singularOf(lower) === undefined && !EMPTY_WORDS.has(lower) && !titleOf(lower);
}

/** "The harbour council" names the Harbour council of Ardmere: two words of the name, and none that it does not hold. */
function printsName(words: readonly string[], nameWords: readonly string[], { kind }: SpeakerReference): boolean {
  const known = new Set(nameWords.map(foldText));
  const telling = words.map(foldText).filter((word) => !EMPTY_WORDS.has(word));
  return kind === 'organization' && telling.length > 1 && telling.every((word) => known.has(word));
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

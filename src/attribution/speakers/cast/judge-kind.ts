import { CUE_BY_FORM } from '../../lexicon/cue-index.ts';
import type { Reading } from '../../reading/reading.ts';
import { isDemonym, isPeople } from '../facts/demonyms.ts';
import { isGivenName } from '../facts/given-names.ts';
import { isRoleNoun } from '../facts/nouns.ts';
import { KNOWN_ORGANIZATIONS, ORGANIZATION_WORDS } from '../facts/organizations.ts';
import { PLACES, PLACE_WORDS } from '../facts/places.ts';
import type { NameMention } from '../names/name-mention.ts';
import type { CharacterKind } from './character.ts';

const PLACE_PREPOSITIONS = new Set('in at near across outside inside around throughout'.split(' '));
const ACRONYM = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u;
const INITIAL = /^\p{Ll}\.?$/u;
const AGE = /^(?:1[0-9]|[2-9][0-9])$/;

/** So many mentions tell enough. */
const WELL_ENOUGH = 8;

/** What the name of a character is the name of, from its words and from what stands beside it in the text. */
export function judgeKind(reading: Reading, words: readonly string[], mentions: readonly NameMention[]): CharacterKind {
  if (mentions.some(({ isHandle }) => isHandle)) return 'person';
  const isTitled = mentions.some(({ hasTitle }) => hasTitle);
  if (isTitled && words.length < 4 && !ORGANIZATION_WORDS.has(words.at(-1) ?? '')) return 'person';
  return kindOfWords(words, mentions[0]?.text ?? '') ?? kindByHints(reading, words, mentions.slice(0, WELL_ENOUGH));
}

/** Undefined when the words alone do not tell. */
function kindOfWords(words: readonly string[], text: string): CharacterKind | undefined {
  const last = words.at(-1) ?? '';
  if (isPeople(last)) return 'group';
  if (PLACES.has(words.join(' '))) return 'place';
  if (words.length === 1 && isDemonym(last)) return 'group';
  if (words.length === 1 && ACRONYM.test(text)) return 'organization';
  if (ORGANIZATION_WORDS.has(last) || KNOWN_ORGANIZATIONS.has(last)) return 'organization';
  if (PLACE_WORDS.has(last)) return 'place';
  return hasBodyWord(words) ? 'organization' : undefined;
}

function hasBodyWord(words: readonly string[]): boolean {
  if (isGivenName(words[0] ?? '')) return false;
  return words.some((word) => ORGANIZATION_WORDS.has(word) || word === '&' || word === 'of');
}

function kindByHints(reading: Reading, words: readonly string[], mentions: readonly NameMention[]): CharacterKind {
  let [person, body, place] = [hintsOfWords(words), 0, 0];
  for (const mention of mentions) {
    person += personHints(reading, mention);
    body += bodyHints(reading, mention);
    if (PLACE_PREPOSITIONS.has(reading.lower(mention.outerFirst - 1))) place += 1;
  }
  if (person >= body && person >= place) return 'person';
  return place > body ? 'place' : 'organization';
}

/** Two to four words, a given name, an initial. */
function hintsOfWords(words: readonly string[]): number {
  const isLong = words.length > 1;
  const given = isLong ? 4 : 1;
  const length = isLong && words.length < 5 ? 1 : 0;
  const initial = isLong && words.slice(0, -1).some((word) => INITIAL.test(word)) ? 2 : 0;
  return length + initial + (isGivenName(words[0] ?? '') ? given : 0);
}

/** "The …", "… (FEC)". */
function bodyHints(reading: Reading, { end, hasArticle }: NameMention): number {
  const isAbbreviated =
    reading.word(end) === '(' && ACRONYM.test(reading.word(end + 1)) && reading.word(end + 2) === ')';
  return (hasArticle ? 2 : 0) + (isAbbreviated ? 3 : 0);
}

/** A noun for a person before it, an age or "who" behind it, a verb of saying behind it. */
function personHints(reading: Reading, { first, end, outerFirst }: NameMention): number {
  const [next, afterNext] = [reading.lower(end), reading.lower(end + 1)];
  let hints = outerFirst === first && isRoleNoun(reading.lower(first - 1)) ? 3 : 0;
  if (next === ',' && AGE.test(afterNext)) hints += 3;
  if (next === 'who' || (next === ',' && afterNext === 'who')) hints += 2;
  return CUE_BY_FORM.has(next) ? hints + 1 : hints;
}

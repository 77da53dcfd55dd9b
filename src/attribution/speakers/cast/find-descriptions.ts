import type { Reading, TokenRange } from '../../reading/reading.ts';
import { isRoleNoun } from '../facts/nouns.ts';
import { isPersonNoun } from '../facts/person-nouns.ts';
import { titleOf } from '../facts/titles.ts';
import type { NameMention } from '../names/name-mention.ts';
import { startsWithCapital } from '../names/capitals.ts';
import { sentenceOf } from '../names/sentence-of.ts';
import type { Cast } from './character.ts';

/** What the text calls a person beside the name: "a council member". The range is that of the description. */
export interface Description extends TokenRange {
  readonly character: number;
  /** The noun: member. In lower case; a title as its noun: Sen. → senator. */
  readonly head: string;
  /** The words before the noun, in lower case. */
  readonly modifiers: readonly string[];
}

const DETERMINERS = new Set('a an the his her its their our my whose one former'.split(' '));
const END_OF_NOUN = new Set(
  'of for from in at on with to who whom whose which that by and or as where when since about against between over under after before until than into during based'.split(
    ' ',
  ),
);
const COPULAS = new Set(['is', 'was', 'became', 'remains', 'am']);
const ARTICLES = new Set(['a', 'an', 'the']);
const MAX_LENGTH = 16;

/** A description without an article has no more words than this. */
const MAX_BARE = 6;
const MAX_BACK = 8;

/** What an article calls its persons, in reading order of the names. */
export function findDescriptions(reading: Reading, cast: Cast): Description[] {
  const found: Description[] = [];
  cast.names.forEach((name, index) => {
    const character = cast.characterOf[index] ?? -1;
    if (cast.characters[character]?.kind !== 'person' || name.isInHeadline) return;
    if (name.role !== undefined) {
      const modifiers = wordsBetween(reading, name.outerFirst, name.first);
      found.push({ character, head: name.role, modifiers, first: name.outerFirst, end: name.first });
    }
    const description = after(reading, name) ?? before(reading, name) ?? rightBefore(reading, name);
    if (description) found.push({ character, ...description });
  });
  return found;
}

type Found = Omit<Description, 'character'>;

/** ", a council member," and " is a council member". */
function after(reading: Reading, name: NameMention): Found | undefined {
  const next = reading.lower(name.end);
  const isParted = next === ',' || next === '(' || next === '–' || next === '—';
  if (!isParted && !COPULAS.has(next)) return undefined;
  const first = name.end + 1;
  return nounPhraseAt(reading, first, COPULAS.has(next));
}

/** The description that starts at a token: a determiner or possessive, or a noun for a person right away. */
function nounPhraseAt(reading: Reading, first: number, needsArticle: boolean): Found | undefined {
  const start = reading.lower(first);
  if (needsArticle && !ARTICLES.has(start)) return undefined;
  const limit = Math.min(sentenceOf(reading, first).end, first + MAX_LENGTH);
  const nounEnd = endOfNoun(reading, first, limit);
  const head = headOf(reading.lower(nounEnd - 1));
  const isTooLong = !DETERMINERS.has(start) && nounEnd - first > MAX_BARE;
  if (nounEnd === first || isTooLong || !isPersonNoun(head)) return undefined;
  let end = nounEnd;
  while (end < limit && reading.word(end) !== ',' && isWordOrClitic(reading, end)) end += 1;
  return { first, end, head, modifiers: wordsBetween(reading, first, nounEnd - 1) };
}

function endOfNoun(reading: Reading, first: number, limit: number): number {
  let end = first;
  while (end < limit && !END_OF_NOUN.has(reading.lower(end)) && isWord(reading, end)) end += 1;
  return end;
}

function headOf(lower: string): string {
  return titleOf(lower)?.role ?? lower;
}

function isWord(reading: Reading, token: number): boolean {
  const word = reading.word(token);
  return /^[\p{L}\p{N}'’]/u.test(word) && !(word.length === 1 && (word === "'" || word === '’'));
}

function isWordOrClitic(reading: Reading, token: number): boolean {
  const word = reading.word(token);
  return isWord(reading, token) || word === '’' || word === "'";
}

/** "The harbour’s political spokesman, Suhail …": a description, a comma, the name. */
function before(reading: Reading, name: NameMention): Found | undefined {
  if (reading.word(name.outerFirst - 1) !== ',') return undefined;
  const follows = reading.word(name.end);
  if (follows !== ',' && follows !== '.' && follows !== ';' && startsWithCapital(follows)) return undefined;
  return phraseBefore(reading, name.outerFirst - 1);
}

/** "Harbour spokesman Nick …", "the fire chief Ines …": a noun for a person right before the name. */
function rightBefore(reading: Reading, name: NameMention): Found | undefined {
  const last = reading.lower(name.outerFirst - 1);
  return isRoleNoun(last) ? phraseBefore(reading, name.outerFirst) : undefined;
}

/** The noun phrase that ends right before a token. */
function phraseBefore(reading: Reading, end: number): Found | undefined {
  const limit = Math.max(sentenceOf(reading, end - 1).first, end - MAX_BACK);
  let first = end;
  while (first > limit && isPartOfPhrase(reading, first - 1)) {
    first -= 1;
    if (DETERMINERS.has(reading.lower(first))) break;
  }
  // "head of the fishermen’s union, Edda Pike": what comes after "of" describes the head.
  let nounEnd = first;
  while (nounEnd < end && !END_OF_NOUN.has(reading.lower(nounEnd))) nounEnd += 1;
  const head = headOf(reading.lower(nounEnd - 1));
  if (nounEnd === first || !isPersonNoun(head)) return undefined;
  return { first, end, head, modifiers: wordsBetween(reading, first, nounEnd - 1) };
}

const STOPS_PHRASE = new Set(
  'said says say told asked added and or but that to with by from as when while because if after before who is was were are has had have'.split(
    ' ',
  ),
);

function isPartOfPhrase(reading: Reading, token: number): boolean {
  return isWord(reading, token) && !STOPS_PHRASE.has(reading.lower(token));
}

function wordsBetween(reading: Reading, first: number, end: number): string[] {
  const words: string[] = [];
  for (let token = first; token < end; token += 1) {
    const lower = reading.lower(token);
    if (lower !== "'s" && !DETERMINERS.has(lower)) words.push(lower);
    else if (lower === 'former') words.push(lower);
  }
  return words;
}

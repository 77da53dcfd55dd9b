import type { Reading, TokenRange } from '../../reading/reading.ts';
import { isDemonym } from '../facts/demonyms.ts';
import { NOT_AT_THE_START } from '../facts/function-words.ts';
import { type Gender, isGivenName } from '../facts/given-names.ts';
import { KNOWN_ORGANIZATIONS, ORGANIZATION_WORDS } from '../facts/organizations.ts';
import { PLACES } from '../facts/places.ts';
import { isAlsoName, TITLE_WORDS, titleOf } from '../facts/titles.ts';
import { CAPITAL, type Capitals, isAtStart } from './capitals.ts';
import type { NameMention } from './name-mention.ts';

const SUFFIXES = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv', 'esq', 'esq.', 'phd']);

/**
 * The names in a run of capitals. Titles and what is said in capitals before them are cut off: "White House Press Secretary
 * Edda Pike" is Edda Pike. A run of titles alone names nobody.
 */
export function cutRun(reading: Reading, capitals: Capitals, run: TokenRange): readonly NameMention[] {
  const first = skipCommon(reading, capitals, run);
  const core = coreStart(reading, capitals, { first, end: run.end });
  if (core >= run.end) return [];
  const name = nameMention(reading, capitals, { first, end: run.end }, core);
  return name.words.length === 0 ? [] : [name];
}

/** "Yesterday Omar", "Republican Omar". */
function skipCommon(reading: Reading, { lowerSeen }: Capitals, { first, end }: TokenRange): number {
  if (end - first < 2 || !isAtStart(reading, first)) return first;
  const lower = reading.lower(first);
  const isCommon = lowerSeen.has(lower) || lower.endsWith('ing') || NOT_AT_THE_START.has(lower);
  return isCommon && !titleOf(lower) && !isGivenName(lower) && !ORGANIZATION_WORDS.has(reading.lower(end - 1))
    ? first + 1
    : first;
}

/** Where the name itself begins, after the last title. */
function coreStart(reading: Reading, capitals: Capitals, { first, end }: TokenRange): number {
  if (ORGANIZATION_WORDS.has(reading.lower(end - 1)) && !titleOf(reading.lower(first))) return first;
  const afterTitle = afterLastTitle(reading, capitals, { first, end });
  if (afterTitle > first) return afterTitle;
  return afterBody(reading, capitals, { first, end });
}

function afterLastTitle(reading: Reading, capitals: Capitals, { first, end }: TokenRange): number {
  let start = first;
  for (let token = first; token < end; token += 1) {
    const lower = reading.lower(token);
    const isTitle = titleOf(lower) !== undefined || (token === start && TITLE_WORDS.has(lower));
    if (!isTitle || isNameHere(reading, capitals, { first: start, end }, token)) continue;
    start = token + 1;
    if (reading.lower(start) === 'of') start = Math.min(start + 2, end);
  }
  return start;
}

/** "Davit King", "Mr. King": behind a given name or at the end of the run King is no title. */
function isNameHere(reading: Reading, { ofToken }: Capitals, { first, end }: TokenRange, token: number): boolean {
  if (!isAlsoName(reading.lower(token))) return false;
  if (token === end - 1 && token > 0 && titleOf(reading.lower(token - 1)) !== undefined) return true;
  return token > first && (isGivenName(reading.lower(token - 1)) || ofToken[token - 1] === CAPITAL.initial);
}

/** "Fox News Alex Pike", "Republican Edda Pike", "Ardmere Edda Pike": a given name in the middle begins the name. */
function afterBody(reading: Reading, { ofToken }: Capitals, { first, end }: TokenRange): number {
  if (isGivenName(reading.lower(first)) || end - first < 2) return first;
  const isLeading = (token: number): boolean => {
    const lower = reading.lower(token);
    return (
      isDemonym(lower) ||
      ORGANIZATION_WORDS.has(lower) ||
      KNOWN_ORGANIZATIONS.has(lower) ||
      PLACES.has(lower) ||
      ofToken[token] === CAPITAL.acronym
    );
  };
  for (let token = first + 1; token < end - 1; token += 1) {
    if (isGivenName(reading.lower(token)) && isLeading(token - 1)) return token;
  }
  return isDemonym(reading.lower(first)) && !ORGANIZATION_WORDS.has(reading.lower(end - 1)) ? first + 1 : first;
}

function nameMention(reading: Reading, capitals: Capitals, { first, end }: TokenRange, core: number): NameMention {
  const last = withSuffix(reading, end);
  const { role, gender } = titlesIn(reading, first, core);
  const before = reading.lower(first - 1);
  const after = reading.lower(last);
  const { tokens } = reading;
  const isSingle = end - core === 1 && core === first;
  const isHandle = reading.word(core).startsWith('@');
  return {
    first: core,
    end: last,
    outerFirst: first,
    words: wordsOf(reading, core, end),
    text: reading.text.slice((tokens.startUtf16[core] ?? 0) + (isHandle ? 1 : 0), tokens.endUtf16[last - 1]),
    role,
    hasTitle: core > first && titleOf(reading.lower(core - 1)) !== undefined,
    gender,
    isWeak: isSingle && isAtStart(reading, first) && !capitals.confirmed.has(reading.lower(first)),
    isInHeadline: capitals.isTitleCase[tokens.paragraph[core] ?? 0] === true,
    isHandle,
    isPossessive: after === "'s" || (after === "'" && reading.lower(last - 1).endsWith('s')),
    hasArticle: before === 'the' || before === 'a' || before === 'an',
  };
}

function withSuffix(reading: Reading, end: number): number {
  if (SUFFIXES.has(reading.lower(end))) return end + 1;
  return reading.word(end) === ',' && SUFFIXES.has(reading.lower(end + 1)) ? end + 2 : end;
}

function titlesIn(
  reading: Reading,
  first: number,
  core: number,
): { role: string | undefined; gender: Gender | undefined } {
  let role: string | undefined;
  let gender: Gender | undefined;
  for (let token = first; token < core; token += 1) {
    const title = titleOf(reading.lower(token));
    if (!title) continue;
    role = title.role ?? role;
    gender = title.gender ?? gender;
  }
  // "The governor’s wife": a title in lower case before the name is read with the descriptions.
  return { role, gender };
}

/** Without nicknames in marks and suffixes. */
function wordsOf(reading: Reading, core: number, end: number): string[] {
  const words: string[] = [];
  for (let token = core; token < end; token += 1) {
    const word = reading.word(token);
    if (word.length === 1 && '"“(‘\''.includes(word) && token > core) {
      while (token < end && !'"”)’\''.includes(reading.word(token + 1))) token += 1;
      token += 1;
      continue;
    }
    const lower = reading.lower(token);
    if (!SUFFIXES.has(lower)) words.push(lower);
  }
  return words;
}

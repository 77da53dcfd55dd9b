import type { Reading, TokenRange } from '../../reading/reading.ts';
import { LEADING_PARTICLES, NOT_AT_THE_START, PARTICLES } from '../facts/function-words.ts';
import { isGivenName } from '../facts/given-names.ts';
import { ORGANIZATION_WORDS } from '../facts/organizations.ts';
import { PORTFOLIOS, titleOf } from '../facts/titles.ts';
import { CAPITAL, type Capitals, isAtStart } from './capitals.ts';
import { sentenceOf } from './sentence-of.ts';
import { cutRun } from './cut-run.ts';
import type { NameMention } from './name-mention.ts';

const MAX_RUN = 14;

/** All names of a text, in reading order, none overlapping another. */
export function findNames(reading: Reading, capitals: Capitals): NameMention[] {
  const names: NameMention[] = [];
  for (let token = 0; token < reading.tokens.count;) {
    const end = isHandle(reading.word(token)) ? token + 1 : runEnd(reading, capitals, token);
    if (end === token) {
      token += 1;
      continue;
    }
    names.push(...cutRun(reading, capitals, { first: token, end }));
    token = end;
  }
  return names;
}

/** The end of the run of name words that starts at a token; the token itself when none does. */
function runEnd(reading: Reading, { ofToken, confirmed, isTitleCase, lowerSeen }: Capitals, first: number): number {
  if (!isCapital(ofToken, first) && !isCapital(ofToken, first + 1)) return first;
  const paragraph = reading.tokens.paragraph[first] ?? 0;
  const limit = Math.min(sentenceOf(reading, first).end, first + MAX_RUN);
  if (isTitleCase[paragraph] === true) return headlineEnd(reading, { ofToken, confirmed }, first, limit);
  const isParticle = LEADING_PARTICLES.has(reading.lower(first)) && isCapital(ofToken, first + 1);
  if (!isParticle && isAtStart(reading, first) && isCommon(reading, { lowerSeen, confirmed }, first)) return first;
  let end = isParticle ? first + 1 : first;
  while (end < limit && isCapital(ofToken, end)) {
    end += 1;
    end = joined(reading, ofToken, { first, end }, limit);
  }
  return end;
}

function isHandle(word: string): boolean {
  return word.length > 1 && word.startsWith('@');
}

function isCapital(ofToken: Uint8Array, token: number): boolean {
  return (ofToken[token] ?? 0) > 0;
}

/** In a headline only words count that are names elsewhere in the text. */
function headlineEnd(
  reading: Reading,
  { ofToken, confirmed }: { ofToken: Uint8Array; confirmed: ReadonlySet<string> },
  first: number,
  limit: number,
): number {
  let end = first;
  while (
    end < limit &&
    isCapital(ofToken, end) &&
    (confirmed.has(reading.lower(end)) || ofToken[end] === CAPITAL.initial)
  )
    end += 1;
  return end;
}

/** The first word of a sentence is rather a common word when the text has it without a capital, or it often stands there. */
function isCommon(
  reading: Reading,
  { lowerSeen, confirmed }: { lowerSeen: ReadonlySet<string>; confirmed: ReadonlySet<string> },
  token: number,
): boolean {
  const lower = reading.lower(token);
  if (titleOf(lower)) return false;
  if (NOT_AT_THE_START.has(lower)) return !confirmed.has(lower) || lowerSeen.has(lower);
  return lowerSeen.has(lower) && !isGivenName(lower);
}

/** Steps over what joins the words of a name: particles, nicknames in marks, and in the names of bodies "of", "and", "for". */
function joined(reading: Reading, ofToken: Uint8Array, { first, end }: TokenRange, limit: number): number {
  const lower = reading.lower(end);
  if (PARTICLES.has(lower)) return particlesEnd(reading, ofToken, end, limit);
  if (OPENING_MARKS.has(lower)) return nicknameEnd(reading, ofToken, end, limit);
  if (lower === '&') return isCapital(ofToken, end + 1) ? end + 1 : end;
  if (lower === 'of' || lower === 'for' || lower === 'on')
    return complementEnd(reading, ofToken, { first, end }, limit);
  const isAnd = lower === 'and' && isCapital(ofToken, end + 1);
  return isAnd && isOpenBody(reading, first, end) ? end + 1 : end;
}

const OPENING_MARKS = new Set(['"', '“', '(', '‘', "'"]);

function particlesEnd(reading: Reading, ofToken: Uint8Array, end: number, limit: number): number {
  let next = end + 1;
  while (next < limit && PARTICLES.has(reading.lower(next))) next += 1;
  return next < limit && isCapital(ofToken, next) ? next : end;
}

/** "Secretary of State", "Department of Justice", "Bank of the North". */
function complementEnd(reading: Reading, ofToken: Uint8Array, { first, end }: TokenRange, limit: number): number {
  const last = reading.lower(end - 1);
  if (reading.lower(end) === 'of' && titleOf(last)) {
    return PORTFOLIOS.has(reading.lower(end + 1)) && isCapital(ofToken, end + 1) ? end + 1 : end;
  }
  if (end === first || !ORGANIZATION_WORDS.has(last)) return end;
  const next = reading.lower(end + 1) === 'the' ? end + 2 : end + 1;
  return next < limit && isCapital(ofToken, next) ? next : end;
}

/** 'Davit "Dee" Rowe': one or two words in marks between given name and surname. */
function nicknameEnd(reading: Reading, ofToken: Uint8Array, mark: number, limit: number): number {
  const isGiven = isGivenName(reading.lower(mark - 1).replace(/\.$/, '')) || ofToken[mark - 1] === CAPITAL.initial;
  if (!isGiven || !isCapital(ofToken, mark + 1)) return mark;
  const close = [mark + 2, mark + 3].find((token) => '"”)’\''.includes(reading.word(token)));
  return close !== undefined && close + 1 < limit && isCapital(ofToken, close + 1) ? close + 1 : mark;
}

/** "Securities and Exchange Commission", "Department of Health and Human Services". */
function isOpenBody(reading: Reading, first: number, end: number): boolean {
  for (let token = end + 1; token < end + 4; token += 1) {
    const lower = reading.lower(token);
    if (lower === '' || !/^\p{Lu}/u.test(reading.word(token))) break;
    if (ORGANIZATION_WORDS.has(lower) || lower === 'human')
      return !isGivenName(reading.lower(first)) && !isGivenName(reading.lower(end + 1));
  }
  return false;
}

import { CHARACTER, characterClass } from './character-class.ts';

const { space, letter, digit, mark } = CHARACTER;

/** Short forms that keep their full stop. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof gen lt col maj sgt cpl capt cmdr gov sen rep rev hon pres supt st mt vs no nos jan feb mar apr ' +
    'aug sep sept oct nov dec inc corp co ltd jr sr bros adm atty amb fr ft dept'
  ).split(' '),
);
const LONGEST_ABBREVIATION = 5;

/** What may stand after an apostrophe as a word of its own: Omar’s, they’ve. */
const CLITICS = new Set(['s', 're', 've', 'll', 'd', 'm']);

const HYPHEN = 0x2d;
const FULL_STOP = 0x2e;

/**
 * Where the token that starts at `at` ends. Takes time in proportion to the token.
 *
 * A word is a run of letters and digits, joined by single hyphens (third-grade), apostrophes (O’Brien, don’t), and between
 * digits by full stop, comma and colon (1,500, 10:30). Full stops belong to initials and acronyms (J., U.S.) and to known
 * abbreviations. An account or hashtag is one token (@lower_harbour). Of other signs each is a token, but for runs of hyphens
 * and full stops (--, ...).
 */
export function tokenEnd(text: string, at: number, limit: number): number {
  const first = text.charCodeAt(at);
  const kind = characterClass(first);
  if (kind === letter || kind === digit) return wordEnd(text, at, limit);
  if (isApostrophe(first)) return cliticEnd(text, at, limit) ?? at + 1;
  if ((first === 0x40 || first === 0x23) && classAt(text, at + 1, limit) === letter) return handleEnd(text, at, limit);
  if (first !== HYPHEN && first !== FULL_STOP) return at + 1;
  let end = at + 1;
  while (end < limit && text.charCodeAt(end) === first) end += 1;
  return end;
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2bc;
}

function wordEnd(text: string, at: number, limit: number): number {
  let end: number = runEnd(text, at, limit);
  let isAcronym = true;
  let partStart = at;
  while (end < limit) {
    const unit: number = text.charCodeAt(end);
    const isInitial: boolean =
      unit === FULL_STOP && isAcronym && end - partStart === 1 && classAt(text, end - 1, limit) === letter;
    if (!isInitial && !joins(text, end, unit, limit)) break;
    isAcronym = isInitial;
    partStart = end + 1;
    end = runEnd(text, partStart, limit);
  }
  return end < limit && text.charCodeAt(end) === FULL_STOP && isAbbreviation(text, at, end) ? end + 1 : end;
}

/** The end of the letters and digits that start at `at`. */
function runEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit) {
    const kind = characterClass(text.charCodeAt(end));
    if (kind !== letter && kind !== digit) break;
    end += 1;
  }
  return end;
}

/** Does the sign at `at`, which follows a letter or digit, hold a word together? */
function joins(text: string, at: number, unit: number, limit: number): boolean {
  const next = classAt(text, at + 1, limit);
  if (unit === HYPHEN || unit === 0x2010 || unit === 0x2011) return next === letter || next === digit;
  if (isApostrophe(unit)) return next === letter && cliticEnd(text, at, limit) === undefined;
  if (unit === FULL_STOP || unit === 0x2c || unit === 0x3a)
    return next === digit && classAt(text, at - 1, limit) === digit;
  return unit === 0xad;
}

function isAbbreviation(text: string, at: number, end: number): boolean {
  return end - at <= LONGEST_ABBREVIATION && ABBREVIATIONS.has(text.slice(at, end).toLowerCase());
}

/** The end of the clitic that starts with the apostrophe at `at`; undefined when there is none. */
function cliticEnd(text: string, at: number, limit: number): number | undefined {
  if (classAt(text, at - 1, limit) === space) return undefined;
  let end = at + 1;
  while (end < limit && end - at <= 3 && characterClass(text.charCodeAt(end)) === letter) end += 1;
  const isWhole = classAt(text, end, limit) !== letter && classAt(text, end, limit) !== digit;
  return isWhole && CLITICS.has(text.slice(at + 1, end).toLowerCase()) ? end : undefined;
}

function handleEnd(text: string, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit) {
    const kind = characterClass(text.charCodeAt(end));
    if (kind === space || (kind === mark && text.charCodeAt(end) !== 0x5f)) break;
    end += 1;
  }
  return end;
}

/** The class of the code unit at an offset; of what lies outside, that of white space. */
function classAt(text: string, at: number, limit: number): number {
  return at < 0 || at >= limit ? space : characterClass(text.charCodeAt(at));
}

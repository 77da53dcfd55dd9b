import type { Reading, TokenRange } from '../reading/reading.ts';
import { CHARACTER, characterClass } from '../reading/character-class.ts';
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  POSSESSIVES,
  PREPOSITIONS,
  QUESTION_WORDS,
  SUBJECT_PRONOUNS,
  TIME_WORDS,
} from './closed-classes.ts';
import { VERB_FORMS } from './verb-forms.ts';

/** No source is read over more tokens. */
const LONGEST = 24;

/** The noun phrase that ends before token `end` and starts at `from` or later; undefined when a sign or verb stands there. */
export function nounPhraseBefore(reading: Reading, end: number, from: number): TokenRange | undefined {
  const last = end - 1;
  if (last < from) return undefined;
  if (SUBJECT_PRONOUNS.has(reading.lower(last)) || isRelative(reading.lower(last))) return { first: last, end };
  let first = end;
  while (first > from && end - first < LONGEST && continues(reading, first - 1, end, from)) first -= 1;
  first = withoutOpening(reading, first, end);
  return first < end ? { first, end } : undefined;
}

/** The noun phrase that starts at token `first`: up to a verb, a clause or a sign; appositions are asked for apart. */
export function nounPhraseAfter(reading: Reading, first: number, limit: number): TokenRange | undefined {
  if (first >= limit) return undefined;
  if (SUBJECT_PRONOUNS.has(reading.lower(first))) return { first, end: first + 1 };
  let end = first;
  while (end < limit && end - first < LONGEST && goesOn(reading, end, first)) end += 1;
  while (end > first && (PREPOSITIONS.has(reading.lower(end - 1)) || TIME_WORDS.has(reading.lower(end - 1)))) end -= 1;
  return end > first ? { first, end } : undefined;
}

/** Does the noun phrase whose end is known go on to the left over this token? */
function continues(reading: Reading, token: number, end: number, from: number): boolean {
  const word = reading.lower(token);
  if (reading.tokens.quotation[token] !== reading.tokens.quotation[end - 1]) return false;
  if (!isWordlike(reading, token)) return INNER_SIGNS.has(word) || (word === '-' && token > from);
  if (COORDINATORS.has(word)) return token > from && joinsNames(reading, token);
  if (endsBefore(reading, token, end) || isAdverb(word)) return false;
  if (SUBJECT_PRONOUNS.has(word) && !DETERMINERS.has(word)) return false;
  return token === end - 1 || !isFiniteVerb(reading, token);
}

/** Does the phrase start after the token: with "my", where no preposition leads on, or behind what opens or helps a verb? */
function endsBefore(reading: Reading, token: number, end: number): boolean {
  const isBeforeOwner = token + 1 < end && POSSESSIVES.has(reading.lower(token + 1));
  return (isBeforeOwner && !PREPOSITIONS.has(reading.lower(token))) || opensOrHelps(reading, token);
}

/** Signs inside a name or noun phrase. */
const INNER_SIGNS = new Set(['&', "'", '’']);

function joinsNames(reading: Reading, token: number): boolean {
  return reading.lower(token) === 'and' && isCapital(reading, token - 1) && isCapital(reading, token + 1);
}

function opensOrHelps(reading: Reading, token: number): boolean {
  const word = reading.lower(token);
  if (word === "'s" && isPossessive(reading, token)) return false;
  return CLAUSE_OPENERS.has(word) || AUXILIARIES.has(word);
}

/** Beside a verb of speaking "'s" is a possessive, not short for "is": after a name or noun, and before a noun or its adjective. */
function isPossessive(reading: Reading, token: number): boolean {
  const [before, after] = [reading.lower(token - 1), reading.lower(token + 1)];
  return isWordlike(reading, token + 1) && !isPronounLike(before) && !isPronounLike(after) && !after.endsWith('ing');
}

function isPronounLike(word: string): boolean {
  return SUBJECT_PRONOUNS.has(word) || DETERMINERS.has(word) || PREPOSITIONS.has(word);
}

function goesOn(reading: Reading, token: number, first: number): boolean {
  const word = reading.lower(token);
  if (!isWordlike(reading, token)) return INNER_SIGNS.has(word);
  if (reading.tokens.quotation[token] !== reading.tokens.quotation[first]) return false;
  if (COORDINATORS.has(word)) return word === 'and' && isCapital(reading, token + 1);
  if (opensOrHelps(reading, token) || QUESTION_WORDS.has(word)) return false;
  return token === first || (!STATES_WHEN.has(word) && !isFiniteVerb(reading, token) && !isAdverb(word));
}

/** After the source of "said X" these tell when, where or to whom, not who. */
const STATES_WHEN = new Set([
  'in',
  'on',
  'during',
  'at',
  'when',
  'as',
  'after',
  'before',
  'while',
  'about',
  'to',
  'by',
  'last',
  'yesterday',
  'via',
]);

/** "In Iowa the senator" → the senator; "On Monday Cruz" → Cruz. */
function withoutOpening(reading: Reading, first: number, end: number): number {
  if (!PREPOSITIONS.has(reading.lower(first))) {
    return TIME_WORDS.has(reading.lower(first)) && first + 1 < end ? first + 1 : first;
  }
  for (let token = end - 1; token > first; token -= 1) {
    if (DETERMINERS.has(reading.lower(token))) return token;
    if (TIME_WORDS.has(reading.lower(token))) return token + 1;
    if (PREPOSITIONS.has(reading.lower(token - 1)) && token - 1 > first) continue;
    if (!isCapital(reading, token) && isCapital(reading, token + 1)) return token + 1;
  }
  return Math.max(first + 1, end - 1);
}

function isFiniteVerb(reading: Reading, token: number): boolean {
  const verb = VERB_FORMS.get(reading.lower(token));
  return verb !== undefined && verb.form === 'past' && !isCapital(reading, token);
}

function isRelative(word: string): boolean {
  return word === 'which' || word === 'that' || word === 'whose';
}

/** Starts the token with a letter or digit, or as an account name? */
export function isWordlike(reading: Reading, token: number): boolean {
  const at = reading.tokens.startUtf16[token] ?? 0;
  const unit = reading.text.charCodeAt(at);
  if (unit === APOSTROPHE || unit === CURLY || unit === HASH || unit === AT_SIGN)
    return (reading.tokens.endUtf16[token] ?? 0) - at > 1;
  const kind = characterClass(unit);
  return kind === CHARACTER.letter || kind === CHARACTER.digit || unit === DOLLAR;
}

const [HASH, DOLLAR, APOSTROPHE, AT_SIGN, CURLY] = [0x23, 0x24, 0x27, 0x40, 0x2019];

export function isCapital(reading: Reading, token: number): boolean {
  const unit = reading.text.charCodeAt(reading.tokens.startUtf16[token] ?? 0);
  if (unit < 128) return unit >= 0x41 && unit <= 0x5a;
  const letter = String.fromCharCode(unit);
  return letter !== letter.toLowerCase();
}

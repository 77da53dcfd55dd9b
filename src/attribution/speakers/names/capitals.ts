import type { Reading } from '../../reading/reading.ts';
import { NEVER_NAMES, PARTICLE_PREFIX } from '../facts/function-words.ts';

/** What the letters of a word say about its being a name. */
export const CAPITAL = { none: 0, capital: 1, initial: 2, acronym: 3 } as const;

const STARTS_WITH_CAPITAL = /^[\p{Lu}\p{Lt}\p{Lo}]/u;

/** Does a word begin with a capital, or is it of a script without them? Particles may stand before: al-Nazer. */
export function startsWithCapital(word: string): boolean {
  const unit = word.charCodeAt(0);
  if (unit >= 0x41 && unit <= 0x5a) return true;
  if (unit < 0x61 || unit === 0x7b) return false;
  if (unit <= 0x7a) return word.length > 3 && isJoined(word) && PARTICLE_PREFIX.test(word);
  return STARTS_WITH_CAPITAL.test(word);
}

/** Stands a hyphen or apostrophe after the first one to three letters? A look that spares most words the longer one. */
function isJoined(word: string): boolean {
  for (let at = 1; at < 4; at += 1) {
    const unit = word.charCodeAt(at);
    if (unit < 0x41 || unit > 0x7a) return true;
  }
  return false;
}

/** What the capitals of each token tell, and which words the text prints without them. */
export interface Capitals {
  readonly ofToken: Uint8Array;
  readonly lowerSeen: ReadonlySet<string>;
  /** Capitalized words in places where a common word would have no capital. */
  readonly confirmed: ReadonlySet<string>;
  /** By paragraph: are nearly all its words in capitals? */
  readonly isTitleCase: readonly boolean[];
}

const INITIAL = /^(?:\p{Lu}\.?|(?:\p{Lu}\.)+)$/u;
const ACRONYM = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u;

export function readCapitals(reading: Reading): Capitals {
  const { tokens } = reading;
  const ofToken = new Uint8Array(tokens.count);
  const lowerSeen = new Set<string>();
  for (let token = 0; token < tokens.count; token += 1) {
    const word = reading.word(token);
    if (startsWithCapital(word)) ofToken[token] = kindOf(word, reading.lower(token));
    else lowerSeen.add(reading.lower(token));
  }
  const isTitleCase = reading.paragraphs.map(({ first, end }, index) =>
    isHeadline(reading, ofToken, { first, end, isHeadline: reading.article.paragraphs[index]?.kind === 'headline' }),
  );
  return { ofToken, lowerSeen, confirmed: confirmedWords(reading, ofToken, isTitleCase), isTitleCase };
}

function kindOf(word: string, lower: string): number {
  if (word.length === 1 || (word.length === 2 && word.endsWith('.'))) {
    if (word === 'I' || word === 'A') return CAPITAL.none;
    return INITIAL.test(word) ? CAPITAL.initial : CAPITAL.capital;
  }
  if (ACRONYM.test(word)) return CAPITAL.acronym;
  return NEVER_NAMES.has(lower) && lower !== 'may' ? CAPITAL.none : CAPITAL.capital;
}

/** Title case: of the words of four letters and more, at least four in five have a capital, and there are four or more. */
function isHeadline(
  reading: Reading,
  ofToken: Uint8Array,
  { first, end, isHeadline }: { first: number; end: number; isHeadline: boolean },
): boolean {
  if (end - first > 60) return isHeadline;
  let [long, capitals] = [0, 0];
  for (let token = first; token < end; token += 1) {
    const word = reading.word(token);
    if (word.length < 4) continue;
    long += 1;
    if ((ofToken[token] ?? 0) > 0 || startsWithCapital(word)) capitals += 1;
  }
  return long >= 4 && capitals >= long * 0.75;
}

function confirmedWords(reading: Reading, ofToken: Uint8Array, isTitleCase: readonly boolean[]): Set<string> {
  const confirmed = new Set<string>();
  for (let token = 0; token < ofToken.length; token += 1) {
    if (ofToken[token] === 0 || isTitleCase[reading.tokens.paragraph[token] ?? 0] === true) continue;
    if (!isAtStart(reading, token)) confirmed.add(reading.lower(token));
  }
  return confirmed;
}

/** Would any word have a capital here: at the start of a sentence, after an opening mark, a colon, a dash, a bullet? */
export function isAtStart(reading: Reading, token: number): boolean {
  const { tokens, sentences } = reading;
  if (sentences[tokens.sentence[token] ?? 0]?.first === token) return true;
  const before = reading.word(token - 1);
  return before.length === 1 && '"“‘\'«:—–-•*([.!?…'.includes(before);
}

import type { Reading } from '../reading/reading.ts';
import {
  AUXILIARIES,
  CLAUSE_PRONOUNS,
  DETERMINERS,
  isAdverb,
  OBJECT_PRONOUNS,
  PREPOSITIONS,
  TIME_WORDS,
  WEEKDAYS,
} from './closed-classes.ts';
import { VERB_FORMS } from './verb-forms.ts';
import { isWordlike } from './noun-phrase.ts';

const LONGEST_ADDRESSEE = 14;

/** The token after what says only when: "said on Tuesday", "said late Friday". */
export function skipTime(reading: Reading, start: number, limit: number): number {
  let token = start;
  while (
    token < limit &&
    (isAdverb(reading.lower(token)) || TIME_WORDS.has(reading.lower(token)) || isBeforeDay(reading, token))
  )
    token += 1;
  return token;
}

function isBeforeDay(reading: Reading, token: number): boolean {
  const word = reading.lower(token);
  return (
    (word === 'on' || word === 'late' || word === 'early' || word === 'last') && WEEKDAYS.has(reading.lower(token + 1))
  );
}

/** Where the content after the person spoken to starts: "told the council that", "told reporters he", "asked her to". */
export function addresseeEnd(reading: Reading, start: number, limit: number): number | undefined {
  const last = Math.min(limit, start + LONGEST_ADDRESSEE);
  const that = thatAhead(reading, start, limit);
  if (that !== undefined) return that;
  if (OBJECT_PRONOUNS.has(reading.lower(start))) return start + 1 < limit ? start + 1 : undefined;
  for (let token = start + 1; token < last; token += 1) {
    const word = reading.lower(token);
    if (CLAUSE_PRONOUNS.has(word) || word === 'to') return token;
    if (DETERMINERS.has(word) && !PREPOSITIONS.has(reading.lower(token - 1))) return token;
    if (AUXILIARIES.has(word)) return undefined;
    if (!isWordlike(reading, token)) return undefined;
  }
  return undefined;
}

/** "said, on condition that they would not be named, that": the last of the two. */
export function thatBehindInsertion(reading: Reading, start: number, limit: number): number | undefined {
  if (reading.lower(start) !== ',') return undefined;
  const last = Math.min(limit, start + LONGEST_ADDRESSEE);
  for (let token = start + 1; token < last; token += 1) {
    if (reading.lower(token) === ',') return reading.lower(token + 1) === 'that' ? token + 1 : undefined;
  }
  return undefined;
}

const OPENERS = new Set(['that', 'whether', 'how', 'why', 'if', 'what']);

/** The "that" or "whether" that opens the content a few words on, no sign or other clause between. */
export function thatAhead(reading: Reading, start: number, limit: number): number | undefined {
  const last = Math.min(limit, start + LONGEST_ADDRESSEE);
  for (let token = start; token < last; token += 1) {
    const word = reading.lower(token);
    if (OPENERS.has(word)) return token;
    if (CLAUSE_PRONOUNS.has(word) && token > start) return undefined;
    if (AUXILIARIES.has(word) || VERB_FORMS.get(word)?.form === 'past') return undefined;
    if (!isWordlike(reading, token) && word !== "'") return undefined;
  }
  return undefined;
}

import type { Reading } from '../reading/reading.ts';
import { OBJECT_PRONOUNS, PREPOSITIONS } from './closed-classes.ts';
import { SPEECH_VERBS } from './cue-frames.ts';
import type { Draft } from './cue.ts';
import type { SubjectCue } from './2-find-subjects.ts';

const OPENING = new Set(['‘', "'", '“', '"']);
const CLOSING = new Set(['’', "'", '”', '"']);

/** No quotation inside another is read over more tokens. */
const LONGEST = 80;

/** A quotation inside the quotation that the cue stands in: “She told me, ‘Stay where you are,’ and I stayed.” */
export function nestedQuotation(reading: Reading, cue: SubjectCue): Draft | undefined {
  const around = reading.quotations[reading.tokens.quotation[cue.head] ?? -1];
  if (!around || !SPEECH_VERBS.has(cue.lemma)) return undefined;
  const first = markAfter(reading, cue.end);
  const last = Math.min(first + LONGEST, around.isClosed ? around.end - 1 : around.end);
  if (!OPENING.has(reading.lower(first)) || first >= last) return undefined;
  for (let token = first + 2; token < last; token += 1) {
    if (!CLOSING.has(reading.lower(token))) continue;
    return {
      rule: 'nested-quotation',
      content: [{ first, end: token + 1 }],
      cue: [{ first: cue.first, end: cue.end }],
      source: cue.subject ? [cue.subject] : [],
    };
  }
  return undefined;
}

/** The token after the cue, the person spoken to and a comma, colon or "was". */
function markAfter(reading: Reading, end: number): number {
  let token = end;
  if (PREPOSITIONS.has(reading.lower(token)) || reading.lower(token) === 'to') token += 1;
  if (OBJECT_PRONOUNS.has(reading.lower(token))) token += 1;
  if (reading.lower(token) === ',' || reading.lower(token) === ':' || reading.lower(token) === 'was') token += 1;
  return token;
}

import type { Reading } from '../reading/reading.ts';
import type { Draft } from './cue.ts';
import type { Quoted } from './beside-quotation.ts';

const SPEAKERS = new Set(['he', 'she', 'they']);

/** Of a longer quotation only the beginning is read. */
const LONGEST = 80;

/** "“The sea is a bad listener, he said. It interrupts.”": the printer has left out the marks around "he said". */
export function attributedInside(reading: Reading, { first, end, mark }: Quoted): Draft | undefined {
  const limit = Math.min(end - 1, first + LONGEST);
  for (let token = first + 3; token < limit - 2 && mark === 'double'; token += 1) {
    if (reading.lower(token) !== 'said' || !SPEAKERS.has(reading.lower(token - 1))) continue;
    if (reading.lower(token - 2) !== ',' || reading.lower(token + 1) !== '.') return undefined;
    if (!isWithoutMarks(reading, first + 1, end - 1)) return undefined;
    return {
      rule: 'quotation-inside',
      content: [
        { first, end: token - 2 },
        { first: token + 2, end },
      ],
      cue: [{ first: token, end: token + 1 }],
      source: [{ first: token - 1, end: token }],
    };
  }
  return undefined;
}

/** Marks inside would show that somebody else's words are told. */
function isWithoutMarks(reading: Reading, first: number, end: number): boolean {
  for (let token = first; token < end; token += 1) if (/^["'‘’“”]/u.test(reading.word(token))) return false;
  return true;
}

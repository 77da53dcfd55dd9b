import type { Reading, TokenRange } from '../reading/reading.ts';
import { isCapital, nounPhraseAfter } from './noun-phrase.ts';
import { inversionEnd } from './inversion.ts';

/** What a dash behind a quotation leads to: “The water is fine” — Ida Brand, a swimmer. */
export interface DashSource {
  readonly cue: TokenRange;
  readonly source: TokenRange;
}

const DASHES = new Set(['—', '–', '-', '--', '―']);

/** No signature has more tokens. */
const LONGEST = 20;

/** The dash after token `end` and who stands behind it, when they close the paragraph or are the next one. */
export function dashSource(reading: Reading, end: number): DashSource | undefined {
  if (!DASHES.has(reading.lower(end))) return undefined;
  const paragraph = reading.paragraphs[reading.tokens.paragraph[end] ?? 0];
  if (!paragraph || paragraph.end - end > LONGEST) return undefined;
  const phrase = nounPhraseAfter(reading, end + 1, paragraph.end);
  if (!phrase || (!isCapital(reading, phrase.first) && end === paragraph.first)) return undefined;
  const source = inversionEnd(reading, phrase, paragraph.end);
  const isLast = source.end >= paragraph.end || (reading.lower(source.end) === '.' && source.end + 1 === paragraph.end);
  return isLast ? { cue: { first: end, end: end + 1 }, source } : undefined;
}

import type { Quotation } from '../reading/find-quotations.ts';
import type { Reading, TokenRange } from '../reading/reading.ts';
import type { SubjectCue } from './2-find-subjects.ts';
import { QUESTION_WORDS, WEEKDAYS } from './closed-classes.ts';
import { SPEECH_VERBS } from './cue-frames.ts';
import type { CueIndex } from './cue-index.ts';
import { inversionEnd } from './inversion.ts';
import { nounPhraseAfter } from './noun-phrase.ts';

export type Quoted = Quotation & TokenRange;

/** Farthest that a cue may stand from its quotation, in tokens. */
const LONGEST_TAIL = 40;
const LONGEST_LEAD = 24;

/** What leads to a quotation. */
export interface Lead {
  readonly cue: SubjectCue;
  /** With a colon or comma before the mark. */
  readonly isPunctuated: boolean;
}

/** The cue that leads to the quotation: "said:", "told the council in June,". */
export function leadOf(
  reading: Reading,
  quotation: Quoted,
  cues: CueIndex,
  isUsed: (cue: SubjectCue) => boolean,
): Lead | undefined {
  const cue = cueBefore(reading, quotation.first, cues);
  if (!cue) return undefined;
  const { first } = quotation;
  if (cue.end === first) {
    return SPEECH_VERBS.has(cue.lemma) && isRounded(reading, quotation) ? { cue, isPunctuated: false } : undefined;
  }
  const mark = reading.lower(first - 1);
  if (cue.class === 'other' || (mark !== ',' && mark !== ':')) return undefined;
  if (mark === ',' && !isUsed(cue) && hasClause(reading, cue.end, first - 1)) return undefined;
  return { cue, isPunctuated: true };
}

/** The last cue before the quotation in its sentence. */
function cueBefore({ tokens }: Reading, first: number, cues: CueIndex): SubjectCue | undefined {
  for (let index = cues.from(first) - 1; index >= 0; index -= 1) {
    const cue = cues.at(index);
    if (!cue || cue.head < first - LONGEST_LEAD || cue.limit < first) return undefined;
    if (tokens.quotation[cue.head] === -1) return cue;
  }
  return undefined;
}

/** Does the sentence end or pause where the quotation does? Else the quotation is a part of a reported clause. */
function isRounded(reading: Reading, { first, end, isClosed }: Quoted): boolean {
  if (end - first < 5) return false;
  const { tokens } = reading;
  const after = reading.lower(end);
  if (/^[.!?,]/u.test(reading.word(end - 2))) return true;
  return (
    !isClosed || tokens.sentence[end] !== tokens.sentence[end - 1] || after === '.' || after === ',' || after === ''
  );
}

/** Is what stands between a cue and a comma more than the person spoken to, time and place? */
function hasClause(reading: Reading, from: number, end: number): boolean {
  for (let token = from; token < end; token += 1) {
    if (QUESTION_WORDS.has(reading.lower(token)) || reading.tokens.quotation[token] !== -1) return true;
  }
  return end - from > 12;
}

/** What follows a quotation. */
export interface Tail {
  readonly cue: SubjectCue;
  readonly source: TokenRange | undefined;
  /** Where the words of the attribution end; the quotation may go on after them. */
  readonly end: number;
}

/** The attribution that follows the quotation: "he said", "said Omar, a baker". */
export function tailOf(
  reading: Reading,
  quotation: Quoted,
  following: Quoted | undefined,
  cues: CueIndex,
): Tail | undefined {
  const { tokens } = reading;
  const start = reading.lower(quotation.end) === ',' ? quotation.end + 1 : quotation.end;
  if (tokens.paragraph[start] !== tokens.paragraph[quotation.first] || !quotation.isClosed) return undefined;
  const sentenceEnd = sentenceEndOf(reading, start);
  const limit = Math.min(sentenceEnd, start + LONGEST_TAIL, following?.first ?? Infinity);
  const cue = cueAfter(cues, start, limit);
  const tail = cue && tailAt(reading, { cue, start, limit, sentenceEnd });
  if (!tail) return undefined;
  const isPause = start > quotation.end || /^[,?!—…-]/u.test(reading.word(quotation.end - 2));
  return isPause || isShort(reading, tail, sentenceEnd) ? tail : undefined;
}

function sentenceEndOf({ sentences, tokens }: Reading, token: number): number {
  return sentences[tokens.sentence[token] ?? 0]?.end ?? token;
}

/** The first cue of somebody's speaking between two tokens. */
function cueAfter(cues: CueIndex, start: number, limit: number): SubjectCue | undefined {
  for (let index = cues.from(start); ; index += 1) {
    const cue = cues.at(index);
    if (!cue || cue.head >= limit) return undefined;
    const isBareParticiple = cue.form === 'participle' && cue.first === cue.head;
    if (cue.class !== 'other' && !cue.isPassive && !isBareParticiple) return cue;
  }
}

function tailAt(
  reading: Reading,
  { cue, start, limit, sentenceEnd }: { cue: SubjectCue; start: number; limit: number; sentenceEnd: number },
): Tail | undefined {
  const isInverted = cue.first <= start + 1 && !cue.subject;
  if (isInverted || cue.first === start) {
    const phrase = nounPhraseAfter(reading, cue.end, limit);
    return { cue, source: phrase && inversionEnd(reading, phrase, limit), end: sentenceEnd };
  }
  if (!cue.subject || cue.subject.first > start + 3 || cue.subject.first < start) return undefined;
  return { cue, source: cue.subject, end: sentenceEnd };
}

/** After a full stop only a bare "he said" belongs to the quotation. */
function isShort(reading: Reading, { cue }: Tail, sentenceEnd: number): boolean {
  const after = reading.lower(cue.end);
  return SPEECH_VERBS.has(cue.lemma) && (cue.end >= sentenceEnd - 1 || WEEKDAYS.has(after) || after === ',');
}

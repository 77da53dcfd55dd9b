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
  if (leadsInWords(reading, quotation, cue)) return { cue, isPunctuated: false };
  const mark = reading.lower(first - 1);
  if (cue.class === 'other' || (mark !== ',' && mark !== ':')) return undefined;
  return mark === ',' && !isUsed(cue) && isPart(reading, cue, first) ? undefined : { cue, isPunctuated: true };
}

/** Is the quotation before which the comma stands a part of a reported clause? */
function isPart(reading: Reading, cue: SubjectCue, quotation: number): boolean {
  return isInserted(reading, cue, quotation) || hasClause(reading, cue.end, quotation - 1);
}

/** "posted a picture with the words “…”", "a figure that one steward described as “generous”.": no sign leads to the quotation. */
function leadsInWords(reading: Reading, quotation: Quoted, cue: SubjectCue): boolean {
  const before = reading.lower(quotation.first - 1);
  if (before === 'as' && NAMING.has(cue.lemma))
    return cue.end === quotation.first - 1 && endsSentence(reading, quotation);
  return cue.class !== 'other' && !cue.isPassive && WORDING.has(before) && reading.lower(quotation.first - 2) === 'the';
}
const NAMING = new Set(['describe', 'characterize', 'dismiss', 'denounce']);
const WORDING = new Set(['words', 'word', 'message', 'caption', 'line', 'comment']);

function endsSentence({ tokens, lower }: Reading, { end }: Quoted): boolean {
  return tokens.sentence[end] !== tokens.sentence[end - 1] || lower(end) === '.';
}

/** "The lamp, he went on, has been electric, “and it hums.”": the attribution stands inside what it reports. */
function isInserted(reading: Reading, { subject, isShared, end, from }: SubjectCue, quotation: number): boolean {
  if (!subject || isShared || subject.first - 1 <= from || end >= quotation - 1) return false;
  return reading.lower(subject.first - 1) === ',' && reading.lower(end) === ',';
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
  const behind = afterSymbols(reading, quotation.end);
  const start = reading.lower(behind) === ',' ? behind + 1 : behind;
  if (tokens.paragraph[start] !== tokens.paragraph[quotation.first] || !quotation.isClosed) return undefined;
  const sentenceEnd = sentenceEndOf(reading, start);
  const limit = Math.min(sentenceEnd, start + LONGEST_TAIL, following?.first ?? Infinity);
  const cue = cueAfter(cues, start, limit);
  const tail = cue && tailAt(reading, { cue, start, limit, sentenceEnd });
  if (!tail) return undefined;
  const isPause = start > quotation.end || /^[,?!—…-]/u.test(reading.word(quotation.end - 2));
  return isPause || isShort(reading, tail, sentenceEnd) ? tail : undefined;
}

/** The token after pictures that follow the quotation: “Still here” 🌊, she wrote. */
function afterSymbols(reading: Reading, end: number): number {
  let token = end;
  while (token < end + MOST_SYMBOLS && /^\p{Extended_Pictographic}/u.test(reading.word(token))) token += 1;
  return token;
}
const MOST_SYMBOLS = 5;

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

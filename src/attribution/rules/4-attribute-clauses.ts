import type { Reading, TokenRange } from '../reading/reading.ts';
import { addresseeEnd, skipTime } from './addressee.ts';
import { clauseEnd, LONGEST_CLAUSE } from './clause-end.ts';
import { COORDINATORS, DETERMINERS, isAdverb, PREPOSITIONS, SUBJECT_PRONOUNS, TIME_WORDS } from './closed-classes.ts';
import { SPEECH_VERBS } from './cue-frames.ts';
import type { Draft } from './cue.ts';
import type { SubjectCue } from './2-find-subjects.ts';
import { frameOf, type Frame } from './frame.ts';
import { inversionEnd } from './inversion.ts';
import { nestedQuotation } from './nested-quotation.ts';
import { isCapital, isWordlike, nounPhraseAfter } from './noun-phrase.ts';

/** Attributes what is reported in clauses and phrases: "said that", "told them he", "vowed to", "criticized", "…, he said". */
export function attributeClauses(reading: Reading, cues: readonly SubjectCue[]): Draft[] {
  const drafts: Draft[] = [];
  for (const cue of cues) {
    if (isMark(reading, cue.head) && !isQuotedReport(reading, cue)) {
      const nested = nestedQuotation(reading, cue);
      if (nested) drafts.push(nested);
      continue;
    }
    const draft = nestedQuotation(reading, cue) ?? before(reading, cue) ?? after(reading, cue);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** Inside a quotation only a plain report of somebody else's words counts: “My grandmother said the doors were a legend.” */
function isQuotedReport(reading: Reading, { head, first, subject, isShared }: SubjectCue): boolean {
  return (
    reading.lower(head) === 'said' &&
    first === head &&
    subject !== undefined &&
    !isShared &&
    !SUBJECT_PRONOUNS.has(reading.lower(subject.first))
  );
}

/** "The bridge is safe, he said": the clause stands before. */
function before(reading: Reading, cue: SubjectCue): Draft | undefined {
  if (cue.isPassive || !canFollow(reading, cue)) return undefined;
  const inverted = invertedSource(reading, cue);
  if (inverted) return framed(reading, cue, { rule: 'clause-verb-source', end: cue.first - 1, source: inverted });
  const { subject } = cue;
  if (subject?.first === cue.from && !cue.isShared) return afterQuestion(reading, cue, subject);
  if (!subject || cue.isShared || !followsClause(reading, subject) || !endsHere(reading, cue)) return undefined;
  if (opensWithAdverbial(reading, cue)) return undefined;
  return framed(reading, cue, { rule: 'clause-source-verb', end: subject.first - 1, source: subject });
}

/** A sign stands before the source; in "the mayor, who has declined," it does not end what is reported. */
function followsClause(reading: Reading, { first }: TokenRange): boolean {
  return isSign(reading, first - 1) && !RELATIVES.has(reading.lower(first));
}

/** In "In July the mayor, asked again, told the council that" what stands before is no content: the sentence goes on. */
function opensWithAdverbial(reading: Reading, { from, end, limit, lemma }: SubjectCue): boolean {
  if (end >= limit || isPause(reading.lower(end))) return false;
  if (lemma === 'tell' && addresseeEnd(reading, end, limit) !== undefined) return true;
  const word = reading.lower(from);
  return PREPOSITIONS.has(word) || isAdverb(word) || SUBORDINATORS.has(word) || TIME_WORDS.has(reading.lower(from + 1));
}
const SUBORDINATORS = new Set(['when', 'while', 'as', 'if', 'asked', 'although', 'though', 'because']);

/** "Did she mind the buses? a reporter wondered." */
function afterQuestion(reading: Reading, cue: SubjectCue, subject: TokenRange): Draft | undefined {
  const mark = subject.first - 1;
  if (reading.lower(mark) !== '?' || cue.end < cue.limit - 1 || isMark(reading, mark)) return undefined;
  if (reading.tokens.paragraph[mark] !== reading.tokens.paragraph[cue.head]) return undefined;
  const asked = reading.sentences[reading.tokens.sentence[mark] ?? 0];
  if (!asked || mark - asked.first < 2) return undefined;
  return {
    rule: 'clause-source-verb',
    content: [{ first: asked.first, end: mark + 1 }],
    cue: [rangeOf(cue)],
    source: [subject],
  };
}

function canFollow(reading: Reading, cue: SubjectCue): boolean {
  if (cue.form === 'participle' && cue.first === cue.head) return false;
  const end = skipTime(reading, cue.end, cue.limit);
  const isLast = end >= cue.limit || isPause(reading.lower(end));
  if (isLast && (cue.class !== 'other' || cue.lemma === 'find' || cue.lemma === 'show')) return true;
  return SPEECH_VERBS.has(cue.lemma) || cue.lemma === 'believe' || cue.lemma === 'think';
}

function isSign(reading: Reading, token: number): boolean {
  const sign = reading.lower(token);
  return sign === ',' || sign === '?' || sign === '—' || sign === '--';
}

/** Is nothing but time, place or hearer said after the cue? */
function endsHere(reading: Reading, { end, limit, lemma }: SubjectCue): boolean {
  if (end >= limit || isSign(reading, end) || reading.lower(end) === '.') return true;
  const word = reading.lower(end);
  if (lemma === 'tell') return true;
  return TIME_WORDS.has(word) || (PREPOSITIONS.has(word) && word !== 'like') || isAdverb(word);
}

/** "…, said Omar." */
function invertedSource(reading: Reading, cue: SubjectCue): TokenRange | undefined {
  if (!canBeInverted(reading, cue)) return undefined;
  const phrase = nounPhraseAfter(reading, cue.end, cue.limit);
  if (!phrase) return undefined;
  const source = inversionEnd(reading, phrase, cue.limit);
  const next = reading.lower(source.end);
  if (source.end >= cue.limit || isPause(next) || PREPOSITIONS.has(next)) return source;
  return isPause(reading.lower(phrase.end)) ? phrase : undefined;
}

/** Not where an apposition stands before the verb: "Omar, a baker, said the oven". */
function canBeInverted(reading: Reading, { first, head, end, from, lemma, subject, isShared }: SubjectCue): boolean {
  if (first !== head || lemma === 'tell' || (subject?.first === from && !isShared)) return false;
  if (!isSign(reading, first - 1) || first - 1 <= from) return false;
  return isCapital(reading, end) || DETERMINERS.has(reading.lower(end));
}

function isPause(sign: string): boolean {
  return sign === '.' || sign === ',';
}

/** The content before the sign at token `end`, and after the attribution where the sentence goes on. */
function framed(reading: Reading, cue: SubjectCue, { rule, end, source }: Framing): Draft | undefined {
  if (end - cue.from > LONGEST_CLAUSE) return undefined;
  const first = afterSemicolon(reading, firstWord(reading, cue.from, end), end);
  if (end <= first) return undefined;
  const content = [{ first, end: reading.lower(end) === '?' ? end + 1 : end }];
  const behind = Math.max(cue.end, source.end);
  if (reading.lower(behind) === ',' && behind + 2 < cue.limit && !isReportAt(reading, behind + 1)) {
    const last = clauseEnd(reading, behind + 1, cue.limit);
    if (last > behind + 1) content.push({ first: behind + 1, end: last });
  }
  return { rule, content, cue: [rangeOf(cue)], source: [source] };
}

interface Framing {
  readonly rule: string;
  /** The sign that ends the content. */
  readonly end: number;
  readonly source: TokenRange;
}

/** The first token that is no conjunction and no sign but a quotation mark. */
function firstWord(reading: Reading, from: number, end: number): number {
  let first = from;
  while (
    first < end &&
    !isMark(reading, first) &&
    (COORDINATORS.has(reading.lower(first)) || !isWordlike(reading, first))
  )
    first += 1;
  return first;
}

function afterSemicolon(reading: Reading, first: number, end: number): number {
  for (let token = end - 1; token > Math.max(first, end - 80); token -= 1)
    if (reading.lower(token) === ';') return token + 1;
  return first;
}

function isMark(reading: Reading, token: number): boolean {
  return reading.tokens.quotation[token] !== -1;
}

function isReportAt(reading: Reading, token: number): boolean {
  const word = reading.lower(token);
  return (
    word.endsWith('ing') ||
    word === 'and' ||
    word === 'a' ||
    word === 'an' ||
    word === 'who' ||
    word === 'but' ||
    word === 'according' ||
    word === 'as' ||
    word === 'in' ||
    word === 'at' ||
    word === 'during'
  );
}

/** What follows the cue, by the frame that it stands in. */
function after(reading: Reading, cue: SubjectCue): Draft | undefined {
  const start = skipTime(reading, cue.end, cue.limit);
  if (start >= cue.limit) return undefined;
  const frame = frameOf(reading, cue, start);
  if (!frame || !isTold(reading, cue, frame)) return undefined;
  const end = clauseEnd(reading, frame.first, cue.limit);
  if (end <= frame.first) return undefined;
  return {
    rule: cue.isShared ? `${frame.rule}-shared` : frame.rule,
    content: [{ first: frame.first, end }],
    cue: [rangeOf(cue)],
    source: cue.isPassive || !cue.subject ? [] : [cue.subject],
  };
}

/**
 * Is it told as something that was said? An infinitive tells what is wanted or meant ("plans to announce"), a relative clause with an
 * object or a verb without a subject mostly something else.
 */
function isTold(reading: Reading, { first, subject, isPassive }: SubjectCue, { rule }: Frame): boolean {
  if (reading.lower(first - 1) === 'to' && !GOES_ON.has(reading.lower(first - 2))) return false;
  if (isPassive) return true;
  if (!subject) return rule === 'verb-that';
  return rule !== 'verb-object' || !RELATIVES.has(reading.lower(subject.first));
}
const RELATIVES = new Set(['who', 'which', 'that']);

/** "went on to say", "continued to insist". */
const GOES_ON = new Set(['on', 'continued']);

function rangeOf({ first, end }: TokenRange): TokenRange {
  return { first, end };
}

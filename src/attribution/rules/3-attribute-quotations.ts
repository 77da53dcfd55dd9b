import type { Reading, TokenRange } from '../reading/reading.ts';
import type { Draft } from './cue.ts';
import { mainSubject, type SubjectCue } from './2-find-subjects.ts';
import { VERB_FORMS } from './verb-forms.ts';
import { isCapital, isWordlike } from './noun-phrase.ts';
import { leadOf, tailOf, type Lead, type Quoted, type Tail } from './beside-quotation.ts';
import { SPEECH_VERBS } from './cue-frames.ts';
import { attributedInside } from './attributed-inside.ts';
import { CueIndex } from './cue-index.ts';
import { dashSource, type DashSource } from './dash-source.ts';

interface Building {
  rule: string;
  readonly content: TokenRange[];
  readonly cue: TokenRange[];
  readonly source: TokenRange[];
  /** A quotation that starts here goes on with it; -1: none does. */
  next: number;
  paragraph: number;
}

/** Attributes each quotation that is somebody's statement; scare quotes, titles and quoted parts of clauses are left alone. */
export function attributeQuotations(reading: Reading, cues: readonly SubjectCue[]): Draft[] {
  const drafts: Building[] = [];
  const byCue = new Map<number, Building>();
  const cueIndex = new CueIndex(cues);
  for (const [index, quotation] of reading.quotations.entries()) {
    if (quotation.end - quotation.first < 2) continue;
    const last = drafts.at(-1);
    const lead = leadOf(reading, quotation, cueIndex, (cue) => byCue.has(cue.head));
    const led = lead && byCue.get(lead.cue.head);
    if (led) {
      goOn(reading, led, quotation);
      continue;
    }
    const tail = tailOf(reading, quotation, reading.quotations[index + 1], cueIndex);
    if (tail && !byCue.has(tail.cue.head)) {
      const draft = attributeTo(reading, quotation, tail, last);
      byCue.set(tail.cue.head, draft);
      if (draft !== last) drafts.push(draft);
      continue;
    }
    const draft = withoutTail(
      reading,
      quotation,
      lead,
      isInterrupted(reading, cueIndex, last, quotation) ? undefined : last,
    );
    if (draft) drafts.push(draft);
    if (draft && lead) byCue.set(lead.cue.head, draft);
  }
  return drafts;
}

/** "“Write down a half,” she told him. He said he would.": has somebody else spoken since the last quote? */
function isInterrupted(reading: Reading, cues: CueIndex, last: Building | undefined, quotation: Quoted): boolean {
  const { first } = quotation;
  if (isToldAfter(reading, quotation)) return true;
  const other = last && OTHER[firstWordOf(reading, last.source.at(-1))];
  if (other === undefined) return false;
  const from = last?.content.at(-1)?.end ?? first;
  const latest = cues.from(first) - 1;
  for (let index = latest; index > latest - MOST_BETWEEN; index -= 1) {
    const cue = cues.at(index);
    if (!cue || cue.head < from) return false;
    if (firstWordOf(reading, cue.subject) === other) return true;
  }
  return false;
}

/** “We will not starve.” That was Omar, from the door. */
function isToldAfter(reading: Reading, { end }: Quoted): boolean {
  return reading.lower(end) === 'that' && reading.lower(end + 1) === 'was' && isCapital(reading, end + 2);
}

function firstWordOf(reading: Reading, range: TokenRange | undefined): string {
  return range ? reading.lower(range.first) : '';
}

const OTHER: Readonly<Record<string, string>> = { he: 'she', she: 'he' };

/** So many cues before a quotation are looked at. */
const MOST_BETWEEN = 8;

/** The draft that the words behind a quotation make, or complete where the quotation goes on with one that had none. */
function attributeTo(reading: Reading, quotation: Quoted, tail: Tail, last: Building | undefined): Building {
  if (!last || last.next !== quotation.first || last.cue.length > 0 || isOtherTurn(reading, last, quotation))
    return afterQuotation(reading, quotation, tail);
  complete(last, tail, quotation, reading);
  return last;
}

function withoutTail(
  reading: Reading,
  quotation: Quoted,
  lead: Lead | undefined,
  last: Building | undefined,
): Building | undefined {
  if (lead) return beforeQuotation(reading, quotation, lead);
  const inner = attributedInside(reading, quotation);
  if (inner) return { ...building(reading, quotation, inner), content: [...inner.content] };
  const dash = dashSource(reading, quotation.end);
  if (dash) return beforeDash(reading, quotation, dash);
  if (!last || last.next !== quotation.first) return withoutCue(reading, quotation, last);
  if (isOtherTurn(reading, last, quotation))
    return building(reading, quotation, { rule: 'floating', cue: [], source: [] });
  goOn(reading, last, quotation);
  return undefined;
}

function afterQuotation(reading: Reading, quotation: Quoted, { cue, source, end }: Tail): Building {
  const rule = source && source.first > cue.head ? 'quotation-verb-source' : 'quotation-source-verb';
  const draft = building(reading, quotation, { rule, cue: [rangeOf(cue)], source: source ? [source] : [] });
  return { ...draft, content: [wholeSentence(reading, quotation)], next: end };
}

function complete(draft: Building, tail: Tail, quotation: Quoted, reading: Reading): void {
  draft.content.push(rangeOf(quotation));
  draft.cue.push(rangeOf(tail.cue));
  if (tail.source) draft.source.push(tail.source);
  draft.rule = 'quotation-source-verb';
  draft.next = tail.end;
  draft.paragraph = reading.tokens.paragraph[quotation.first] ?? 0;
}

function beforeQuotation(reading: Reading, quotation: Quoted, { cue, isPunctuated }: Lead): Building {
  const rule = isPunctuated ? 'verb-sign-quotation' : 'verb-quotation';
  const source = cue.isPassive || !cue.subject ? [] : [cue.subject];
  const draft = building(reading, quotation, { rule, cue: [rangeOf(cue)], source });
  return { ...draft, content: [...splitBefore(reading, quotation, cue), ...draft.content] };
}

/** "The plan is “a gift to the rich,” she said.": a quotation that ends a sentence is reported with its beginning. */
function wholeSentence(reading: Reading, { first, end }: Quoted): TokenRange {
  const from = reading.sentences[reading.tokens.sentence[first] ?? 0]?.first ?? first;
  const isPart = from < first && first - from < LONGEST_BEGINNING && !isCapital(reading, first + 1);
  if (!isPart) return { first, end };
  for (let token = from; token < first; token += 1) {
    if (reading.tokens.quotation[token] !== -1 || isSpeaking(reading, token)) return { first, end };
  }
  return { first: from, end };
}

const LONGEST_BEGINNING = 30;

function isSpeaking(reading: Reading, token: number): boolean {
  return SPEECH_VERBS.has(VERB_FORMS.get(reading.lower(token))?.lemma ?? '');
}

/** "Safety, she said, “is the only ticket that matters.”": the words before the attribution. */
function splitBefore(reading: Reading, quotation: Quoted, { subject, isShared, from, end }: SubjectCue): TokenRange[] {
  const isInside = subject && !isShared && reading.lower(subject.first - 1) === ',' && end === quotation.first - 1;
  if (!isInside || isCapital(reading, quotation.first + 1) || subject.first - 1 <= from) return [];
  return [{ first: from, end: subject.first - 1 }];
}

function beforeDash(reading: Reading, quotation: Quoted, { cue, source }: DashSource): Building {
  const draft = building(reading, quotation, { rule: 'quotation-dash-source', cue: [cue], source: [source] });
  return { ...draft, next: -1 };
}

function goOn(reading: Reading, draft: Building | undefined, quotation: Quoted): void {
  if (!draft) return;
  draft.content.push(rangeOf(quotation));
  draft.next = Math.max(draft.next, nextAfter(reading, quotation));
  draft.paragraph = reading.tokens.paragraph[quotation.first] ?? 0;
}

/** The token after a quotation, its full stop passed over. */
function nextAfter({ lower }: Reading, { end }: Quoted): number {
  return lower(end) === '.' ? end + 1 : end;
}

/** A quotation without a cue of its own: one after a colon, one that makes a paragraph or a sentence, or none of somebody. */
function withoutCue(reading: Reading, quotation: Quoted, last: Building | undefined): Building | undefined {
  const paragraph = reading.tokens.paragraph[quotation.first] ?? 0;
  const colon = afterColon(reading, quotation);
  if (colon) return colon;
  if (!isWholeSentence(reading, quotation)) return undefined;
  if (last && isContinued(reading, last, paragraph)) goOn(reading, last, quotation);
  else return building(reading, quotation, { rule: 'floating', cue: [], source: [] });
  return undefined;
}

/** Whole sentences in marks go on with the quote before, some paragraphs up; not with one that is itself floating. */
function isContinued(reading: Reading, last: Building, paragraph: number): boolean {
  return last.rule !== 'floating' && last.paragraph >= paragraph - 3 && !isQuestion(reading, last);
}

/** "He put it this way: “Bread first.”" */
function afterColon(reading: Reading, quotation: Quoted): Building | undefined {
  const { tokens } = reading;
  const colon = quotation.first - 1;
  if (reading.lower(colon) !== ':' || !isLong(quotation, 4)) return undefined;
  if (tokens.paragraph[colon] !== tokens.paragraph[quotation.first]) return undefined;
  const from = reading.sentences[tokens.sentence[colon] ?? 0]?.first ?? 0;
  const source = mainSubject(reading, from, colon);
  const cue = [{ first: colon, end: colon + 1 }];
  return building(reading, quotation, { rule: 'colon-quotation', cue, source: source ? [source] : [] });
}

function building(reading: Reading, quotation: Quoted, { rule, cue, source }: Omit<Draft, 'content'>): Building {
  return {
    rule,
    content: [rangeOf(quotation)],
    cue: [...cue],
    source: [...source],
    next: nextAfter(reading, quotation),
    paragraph: reading.tokens.paragraph[quotation.first] ?? 0,
  };
}

/** A new paragraph, after a question or after a turn of which nobody is named, is somebody else's turn in a dialogue. */
function isOtherTurn(reading: Reading, last: Building, { first }: Quoted): boolean {
  const { tokens, quotations } = reading;
  if (last.paragraph === tokens.paragraph[first]) return false;
  if (isQuestion(reading, last)) return true;
  const before = quotations[tokens.quotation[last.content.at(-1)?.first ?? 0] ?? -1];
  return last.rule === 'floating' && before?.isClosed === true;
}

/** A question is answered by somebody else. */
function isQuestion(reading: Reading, { content }: Building): boolean {
  return reading.lower((content.at(-1)?.end ?? 0) - 2) === '?';
}

/** Starts the quotation a sentence with a capital, and ends one? */
function isWholeSentence(reading: Reading, quotation: Quoted): boolean {
  const { tokens } = reading;
  if (quotation.isClosed && !isLong(quotation, 5)) return false;
  const isStart = tokens.sentence[quotation.first] !== tokens.sentence[quotation.first - 1];
  const after = quotation.end;
  const isEnd =
    after >= tokens.count ||
    tokens.sentence[after] !== tokens.sentence[quotation.end - 1] ||
    reading.lower(after) === '.';
  return isStart && isEnd && isWordlike(reading, quotation.first + 1);
}

function isLong({ first, end }: TokenRange, words: number): boolean {
  return end - first - 2 >= words;
}

function rangeOf({ first, end }: TokenRange): TokenRange {
  return { first, end };
}

import type { Reading, TokenRange } from '../reading/reading.ts';
import { COORDINATORS, DETERMINERS, isAdverb, PREPOSITIONS, SUBJECT_PRONOUNS } from './closed-classes.ts';
import type { Cue } from './cue.ts';
import { VERB_FORMS } from './verb-forms.ts';
import { isCapital, isWordlike, nounPhraseAfter, nounPhraseBefore } from './noun-phrase.ts';

/** Longest apposition or relative clause between a source and its verb. */
const LONGEST_INSERTION = 32;

/** A cue with the stretch that it can draw on and its grammatical subject, where it stands before the verb. */
export interface SubjectCue extends Cue {
  /** The sentence, or of a cue inside a quotation the part of the sentence there. */
  readonly from: number;
  readonly limit: number;
  /** Undefined: none was found, or it follows the verb ("said Omar"). */
  readonly subject: TokenRange | undefined;
  /** Is the subject that of an earlier verb: "he agreed, saying"? */
  readonly isShared: boolean;
}

/** Finds the subject of each cue. Takes bounded time per cue. */
export function findSubjects(reading: Reading, cues: readonly Cue[]): SubjectCue[] {
  const found: SubjectCue[] = [];
  for (const cue of cues) {
    const { from, limit } = roomOf(reading, cue.head);
    const own = ownSubject(reading, cue, from);
    const subject = own ?? sharedSubject(reading, cue, from, found.at(-1));
    const { first, end, head, lemma, class: cueClass, form, isPassive } = cue;
    const isShared = own === undefined && subject !== undefined;
    // Written out: spreading the cue takes ten times as long.
    found.push({ first, end, head, lemma, class: cueClass, form, isPassive, from, limit, subject, isShared });
  }
  return found;
}

/** The sentence of a token, and where it is inside a quotation, no more than that. */
export function roomOf({ tokens, sentences, quotations }: Reading, token: number): { from: number; limit: number } {
  const sentence = sentences[tokens.sentence[token] ?? 0] ?? { first: token, end: token + 1 };
  const quotation = quotations[tokens.quotation[token] ?? -1];
  if (!quotation) return { from: sentence.first, limit: sentence.end };
  return {
    from: Math.max(sentence.first, quotation.first + 1),
    limit: Math.min(sentence.end, quotation.isClosed ? quotation.end - 1 : quotation.end),
  };
}

function ownSubject(reading: Reading, cue: Cue, from: number): TokenRange | undefined {
  const end = skipAdverbs(reading, cue.first, from);
  if (end <= from) return undefined;
  const before = reading.lower(end - 1);
  const isBareParticiple = cue.form === 'participle' && cue.first === cue.head;
  if (INSERTION_ENDS.has(before)) return isBareParticiple ? undefined : aroundInsertion(reading, end, from);
  if (COORDINATORS.has(before) || before === 'to') return undefined;
  if (isBareParticiple && PREPOSITIONS.has(before)) return undefined;
  return withRelative(reading, nounPhraseBefore(reading, end, from), end, from);
}

const INSERTION_ENDS = new Set([',', ')', '—', '–', '--']);

function skipAdverbs(reading: Reading, first: number, from: number): number {
  let end = first;
  while (end > from && isAdverb(reading.lower(end - 1))) end -= 1;
  return end;
}

function isPronoun(word: string): boolean {
  return SUBJECT_PRONOUNS.has(word) && word !== 'there';
}

/** Longest relative clause without commas. */
const LONGEST_RELATIVE = 16;

/** "A baker who went inside said": the phrase before the relative clause, with it. */
function withRelative(
  reading: Reading,
  phrase: TokenRange | undefined,
  end: number,
  from: number,
): TokenRange | undefined {
  if (phrase && (isPronoun(reading.lower(phrase.first)) || isCapital(reading, phrase.end - 1))) return phrase;
  const earliest = Math.max(from, end - LONGEST_RELATIVE);
  const isOwnClause = phrase === undefined || DETERMINERS.has(reading.lower(phrase.first));
  for (let token = end - 2; token > earliest && isWordlike(reading, token); token -= 1) {
    if (isOwnClause && VERB_FORMS.has(reading.lower(token))) return phrase;
    if (reading.lower(token) !== 'who') continue;
    const antecedent = nounPhraseBefore(reading, token, from);
    return antecedent ? { first: antecedent.first, end } : phrase;
  }
  return phrase;
}

/** "Omar, a council member, said": the phrase before the insertion, with it. */
function aroundInsertion(reading: Reading, end: number, from: number): TokenRange | undefined {
  const closing = reading.lower(end - 1);
  const opening = closing === ')' ? '(' : closing;
  const earliest = Math.max(from, end - 1 - LONGEST_INSERTION);
  for (let token = end - 2; token > earliest; token -= 1) {
    if (reading.lower(token) !== opening) continue;
    const phrase = nounPhraseBefore(reading, token, from);
    if (!phrase || isPlaceBefore(reading, token, phrase)) continue;
    return { first: withRelative(reading, phrase, token, from)?.first ?? phrase.first, end: end - 1 };
  }
  return undefined;
}

/** In "Omar of Salem, N.H., said" the commas set off a place: the phrase goes on before. */
function isPlaceBefore(reading: Reading, comma: number, phrase: TokenRange): boolean {
  return phrase.end - phrase.first === 1 && reading.lower(phrase.first - 1) === ',' && isCapital(reading, comma - 1);
}

function sharedSubject(
  reading: Reading,
  cue: Cue,
  from: number,
  previous: SubjectCue | undefined,
): TokenRange | undefined {
  const isFinite = cue.form !== 'participle' || cue.first < cue.head;
  const before = reading.lower(skipAdverbs(reading, cue.first, from) - 1);
  if (isFinite && !COORDINATORS.has(before) && before !== 'to' && before !== ',') return undefined;
  if (previous && previous.from === from && previous.subject && !previous.isPassive) return previous.subject;
  return mainSubject(reading, from, cue.first);
}

/** The first noun phrase of a sentence: "In June the mayor took the floor, saying". */
export function mainSubject(reading: Reading, from: number, limit: number): TokenRange | undefined {
  const first = afterOpening(reading, from, Math.min(limit, from + LONGEST_OPENING));
  if (first >= limit) return undefined;
  const word = reading.lower(first);
  if (SUBJECT_PRONOUNS.has(word) && !DETERMINERS.has(word)) return { first, end: first + 1 };
  const phrase = nounPhraseAfter(reading, first, limit);
  return phrase && { first, end: endOfName(reading, phrase) };
}

const LONGEST_OPENING = 60;

/** The token after "but", "in June," and signs. */
function afterOpening(reading: Reading, from: number, limit: number): number {
  let first = from;
  while (first < limit && (COORDINATORS.has(reading.lower(first)) || isAdverb(reading.lower(first)))) first += 1;
  if (PREPOSITIONS.has(reading.lower(first))) {
    while (first < limit && reading.lower(first) !== ',') first += 1;
  }
  while (first < limit && !isWordlike(reading, first)) first += 1;
  return first;
}

/** A phrase whose verb no list knows runs too far: a name ends with its capitals, another phrase after three words. */
function endOfName(reading: Reading, { first, end }: TokenRange): number {
  if (!isCapital(reading, first) || DETERMINERS.has(reading.lower(first))) return Math.min(end, first + 3);
  let last = first;
  while (last < end && isCapital(reading, last)) last += 1;
  return last;
}

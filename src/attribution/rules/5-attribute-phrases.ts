import { wordsOf } from '../lexicon/cue-index.ts';
import { BARE_CUE_NOUNS, CUE_NOUNS } from '../lexicon/cue-nouns.ts';
import { stripInflection } from '../lexicon/strip-inflection.ts';
import type { Reading, TokenRange } from '../reading/reading.ts';
import { clauseEnd, LONGEST_CLAUSE } from './clause-end.ts';
import { COORDINATORS, POSSESSIVES } from './closed-classes.ts';
import type { Draft } from './cue.ts';
import { roomOf } from './2-find-subjects.ts';
import { inversionEnd } from './inversion.ts';
import { isCapital, isWordlike, nounPhraseAfter, nounPhraseBefore } from './noun-phrase.ts';

const NOUNS = new Set(
  [...wordsOf(CUE_NOUNS), ...wordsOf(BARE_CUE_NOUNS)].filter((noun) => !['thread', 'fact'].includes(noun)),
);

/** Attributes by what is no verb: "according to", a noun of speaking with "that", a name with a colon before a paragraph. */
export function attributePhrases(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  for (let token = 0; token < reading.tokens.count; token += 1) {
    const word = reading.lower(token);
    const draft = phraseAt(reading, token, word);
    if (draft) drafts.push(draft);
  }
  for (const paragraph of reading.paragraphs) {
    const draft = speakerLabel(reading, paragraph);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function phraseAt(reading: Reading, token: number, word: string): Draft | undefined {
  if (word === 'according' && reading.lower(token + 1) === 'to') return accordingTo(reading, token);
  if (word === 'that' && isCueNoun(reading.lower(token - 1))) return nounWithThat(reading, token - 1);
  return undefined;
}

function accordingTo(reading: Reading, token: number): Draft | undefined {
  const { from, limit } = roomOf(reading, token);
  if (token - from > LONGEST_CLAUSE) return undefined;
  const phrase = nounPhraseAfter(reading, token + 2, limit);
  if (!phrase) return undefined;
  const source = namedSource(reading, phrase, limit, token === from);
  const content: TokenRange[] = [];
  let first = from;
  while (
    first < token &&
    (COORDINATORS.has(reading.lower(first)) || (!isWordlike(reading, first) && reading.tokens.quotation[first] === -1))
  )
    first += 1;
  const end = reading.lower(token - 1) === ',' ? token - 1 : token;
  if (end > first) content.push({ first, end });
  const comma = commaAfter(reading, source.end, limit);
  if (comma !== undefined) {
    const last = clauseEnd(reading, comma + 1, limit);
    if (last > comma + 1) content.push({ first: comma + 1, end: last });
  }
  if (content.length === 0) return undefined;
  return { rule: 'according-to', content, cue: [{ first: token, end: token + 2 }], source: [source] };
}

/** With what stands in apposition; at the start of a sentence the reported clause may follow the first comma. */
function namedSource(reading: Reading, phrase: TokenRange, limit: number, isFirst: boolean): TokenRange {
  const source = inversionEnd(reading, phrase, limit, isFirst ? 1 : undefined);
  return !isFirst || reading.lower(source.end) === ',' ? source : phrase;
}

/** The comma after a source and what belongs to it: "according to a report published in June, the bridge". */
function commaAfter(reading: Reading, start: number, limit: number): number | undefined {
  const last = Math.min(limit, start + 20);
  for (let token = start; token < last; token += 1) if (reading.lower(token) === ',') return token;
  return undefined;
}

function isCueNoun(word: string): boolean {
  return word.length > 3 && (NOUNS.has(word) || NOUNS.has(stripInflection(word)));
}

/** "his claim that": the source is the possessor. */
function nounWithThat(reading: Reading, noun: number): Draft | undefined {
  const { from, limit } = roomOf(reading, noun);
  const end = clauseEnd(reading, noun + 1, limit);
  if (end - noun < 4) return undefined;
  const source = possessor(reading, noun, from);
  if (!source) return undefined;
  return {
    rule: 'noun-that',
    content: [{ first: noun + 1, end }],
    cue: [{ first: noun, end: noun + 1 }],
    source: [source],
  };
}

function possessor(reading: Reading, noun: number, from: number): TokenRange | undefined {
  for (let token = noun - 1; token >= from && token > noun - 4; token -= 1) {
    if (POSSESSIVES.has(reading.lower(token))) return { first: token, end: token + 1 };
    if (reading.lower(token) === "'s") return nounPhraseBefore(reading, token, from);
  }
  return undefined;
}

const LONGEST_LABEL = 6;

/** "Mayor Hale: The bridge is safe." opens the paragraph, or is the headline. */
function speakerLabel(reading: Reading, { first, end }: TokenRange): Draft | undefined {
  let colon = first;
  while (colon < end && colon - first <= LONGEST_LABEL && reading.lower(colon) !== ':') {
    if (!isCapital(reading, colon) && !reading.lower(colon).startsWith('@') && reading.lower(colon) !== 'of')
      return undefined;
    colon += 1;
  }
  if (reading.lower(colon) !== ':' || colon === first || colon + 3 > end) return undefined;
  if (reading.tokens.quotation[colon + 1] !== -1) return undefined;
  return {
    rule: 'label',
    content: [{ first: colon + 1, end }],
    cue: [{ first: colon, end: colon + 1 }],
    source: [{ first, end: colon }],
  };
}

import { isolated } from '../../isolated.ts';
import { periodLabel } from '../../plots/period-label.ts';
import { writeNumber, writeShare } from '../../plots/write-number.ts';

/* What the API's names are called on the pages, and how numbers and days are written: as the figures write them. All in English. */

/** "1 quote", "1,204 quotes". */
export function counted(count: number, noun: string): string {
  return `${writeNumber(count)} ${count === 1 ? noun : `${noun}s`}`;
}

/** "12,345"; "893.7" where there are fractions. */
export function grouped(count: number): string {
  return writeNumber(count);
}

/** "13%" of a share between 0 and 1. */
export function percent(share: number): string {
  return writeShare(share);
}

/** "4 August 2020" of "2020-08-04"; '' when there is none. */
export function dayTitle(day: string | null): string {
  return day === null ? '' : periodLabel(day, 'day');
}

/** "on 4 August 2020", or "from 4 August 2020 to 30 September 2020". */
export function daysTitle(first: string, last: string): string {
  return first === last ? `on ${dayTitle(first)}` : `from ${dayTitle(first)} to ${dayTitle(last)}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  ':': 'a colon',
  '：': 'a colon',
  ',': 'a comma',
  '，': 'a comma',
  '-': 'a dash',
  '–': 'a dash',
  '—': 'a dash',
  '―': 'a dash',
};

/** What introduces a quote: the word itself; a sign by its name, or in quotation marks where it has none. */
export function cueTitle(cue: string): string {
  return /\p{L}/u.test(cue) ? cue : (SIGNS[cue.trim()] ?? `“${cue}”`);
}

/** The same in a sentence, where a word stands in quotation marks: "say" is “say”, ":" is a colon. */
export function cueInSentence(cue: string): string {
  return /\p{L}/u.test(cue) ? `“${isolated(cue)}”` : cueTitle(cue);
}

const KINDS: Readonly<Record<string, string>> = { DIRECT: 'Direct', INDIRECT: 'Indirect', MIXED: 'Mixed' };

const SOURCE_KINDS: Readonly<Record<string, string>> = {
  ANONYMOUS: 'somebody who is not named',
  DESCRIPTION: 'a description',
  DOCUMENT: 'a document',
  IMPLICIT: 'understood from the text',
  NAME: 'a name',
  PRONOUN: 'a pronoun',
};

const CUE_CLASSES: Readonly<Record<string, string>> = {
  ACCORDING: 'according to',
  ASSERTIVE: 'assertive, the speaker insists',
  CLAIM: 'claim, not proven',
  DENIAL: 'denial',
  EVALUATIVE: 'evaluative',
  MANNER: 'manner of speaking',
  NEUTRAL: 'neutral',
  OTHER: 'other',
  QUESTION: 'question',
};

const METHODS: Readonly<Record<string, string>> = {
  GOLD: 'annotated by hand, to a guideline,',
  IMPORTED: 'imported',
  MANUAL: 'annotated by hand',
  MODEL: 'found by a learned model',
  RULES: 'found by rules',
};

const STATUSES: Readonly<Record<string, string>> = {
  CONFIRMED: 'Confirmed by a reader',
  CORRECTED: 'Corrected by a reader',
  REJECTED: 'Rejected by a reader',
  UNREVIEWED: 'Nobody has reviewed it',
};

export const kindTitle = (kind: string): string => KINDS[kind] ?? kind;
export const sourceKindTitle = (kind: string): string => SOURCE_KINDS[kind] ?? kind;
export const cueClassTitle = (name: string): string => CUE_CLASSES[name] ?? name;
export const methodTitle = (method: string): string => METHODS[method] ?? method;
export const statusTitle = (status: string): string => STATUSES[status] ?? status;

const SPEAKER_KINDS: Readonly<Record<string, string>> = {
  DOCUMENT: 'Document',
  GROUP: 'Group',
  ORGANIZATION: 'Organization',
  PERSON: 'Person',
};

export const speakerKindTitle = (kind: string): string => SPEAKER_KINDS[kind] ?? kind;

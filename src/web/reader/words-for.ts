/** What the API's names are called on the pages, and how numbers and days are written. All in English, like the pages. */

const NUMBERS = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const SHARES = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });
const DAYS = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "1 quote", "1,204 quotes". */
export function counted(count: number, noun: string): string {
  return `${NUMBERS.format(count)} ${count === 1 ? noun : `${noun}s`}`;
}

/** "12,345"; "893.7" where there are fractions. */
export function grouped(count: number): string {
  return NUMBERS.format(count);
}

/** "12.5%" of a share between 0 and 1. */
export function percent(share: number): string {
  return SHARES.format(share);
}

/** "4 August 2020" of "2020-08-04"; '' when there is none. */
export function dayTitle(day: string | null): string {
  return day === null ? '' : DAYS.format(new Date(`${day}T00:00:00Z`));
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

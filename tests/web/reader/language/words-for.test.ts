import { describe, expect, it } from 'vitest';
import {
  counted,
  cueInSentence,
  cueClassTitle,
  cueTitle,
  daysTitle,
  dayTitle,
  grouped,
  kindTitle,
  methodTitle,
  percent,
  sourceKindTitle,
  speakerKindTitle,
  statusTitle,
} from '../../../../src/web/reader/language/words-for.ts';
import { enumValues } from '../api-schema.ts';

const TITLES = {
  QuoteKind: kindTitle,
  SourceKind: sourceKindTitle,
  CueClass: cueClassTitle,
  AnnotationMethod: methodTitle,
  ReviewStatus: statusTitle,
  SpeakerKind: speakerKindTitle,
};

describe.each(Object.entries(TITLES))('every %s of the API', (name, titleOf) => {
  it.each(enumValues(name))('%s has a title of its own', (value) => {
    expect(titleOf(value)).toMatch(/[a-z]/);
  });

  it('has another title than its neighbours', () => {
    const titles = enumValues(name).map(titleOf);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

it('what the API may name in the future is shown under the name that the API has for it', () => {
  expect(kindTitle('PARAPHRASED')).toBe('PARAPHRASED');
});

it.each([
  [0, '0 quotes'],
  [1, '1 quote'],
  [1204, '1,204 quotes'],
])('%d of a noun is %s', (count, expected) => {
  expect(counted(count, 'quote')).toBe(expected);
});

it('large numbers are written in groups of three', () => {
  expect(grouped(1234567)).toBe('1,234,567');
});

it.each([
  [0, '0%'],
  [0.125, '13%'],
  [2 / 3, '67%'],
  [1, '100%'],
])('a share of %d is %s', (share, expected) => {
  expect(percent(share)).toBe(expected);
});

it.each([
  ['2020-08-04', '4 August 2020'],
  ['0987-12-31', '31 December 987'],
  [null, ''],
])('the day %s is %j, wherever the server stands', (day, expected) => {
  expect(dayTitle(day)).toBe(expected);
});

it.each([
  ['say', 'say', '“say”'],
  [':', 'a colon', 'a colon'],
  ['–', 'a dash', 'a dash'],
  ['—', 'a dash', 'a dash'],
  ['…', '“…”', '“…”'],
  ['说', '说', '“说”'],
])('the cue %s is called %s, and %s in a sentence', (cue, title, inSentence) => {
  expect([cueTitle(cue), cueInSentence(cue)]).toEqual([title, inSentence]);
});

it.each([
  ['2020-08-04', '2020-08-04', 'on 4 August 2020'],
  ['2020-08-04', '2020-09-30', 'from 4 August 2020 to 30 September 2020'],
])('from %s to %s is %s', (first, last, title) => {
  expect(daysTitle(first, last)).toBe(title);
});

import { expect, it } from 'vitest';
import { directionOf } from '../../../../src/web/reader/language/direction-of.ts';

it.each(['ar', 'fa', 'ps', 'ur', 'he', 'iw', 'yi', 'sd', 'ug', 'dv', 'ckb', 'syr', 'nqo', 'prs'])(
  'the language %s is written from right to left',
  (language) => {
    expect(directionOf(language)).toBe('rtl');
  },
);

it.each(['en', 'de', 'tr', 'ru', 'el', 'hi', 'th', 'zh', 'ja', 'ko', 'am', 'pa', 'ku', 'uz', 'ff'])(
  'the language %s is written from left to right',
  (language) => {
    expect(directionOf(language)).toBe('ltr');
  },
);

it.each([
  ['ar-Latn', 'ltr'],
  ['he-Latn-IL', 'ltr'],
  ['en-Arab', 'rtl'],
  ['az-IR', 'rtl'],
  ['pa-PK', 'rtl'],
  ['uz-AF', 'rtl'],
  ['ff-Adlm', 'rtl'],
  ['ms-Arab-BN', 'rtl'],
] as const)('%s is written in the script of its tag or region: %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

it.each(['', 'und', 'x-whosaid', 'mis', 'no language', 'english_'])(
  'what %j is written in is not known, and is taken to run as the page does',
  (language) => {
    expect(directionOf(language)).toBe('ltr');
  },
);

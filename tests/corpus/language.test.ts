import { expect, it } from 'vitest';
import { canonicalLanguage } from '../../src/corpus/language.ts';

it.each([
  ['en', 'en'],
  ['EN-gb', 'en-GB'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['ps', 'ps'],
])('the tag "%s" is written %s', (tag, canonical) => {
  expect(canonicalLanguage(tag)).toBe(canonical);
});

it.each(['english', 'en_US', '', 'e', 'en-', 'English (UK)', '12'])('"%s" is no language tag', (tag) => {
  expect(canonicalLanguage(tag)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { slugOf } from '../../src/text/slug.ts';
import { growthOf, LINEAR_GROWTH } from '../support/growth.ts';

test.each([
  ['Ajmal Omar', 'ajmal-omar'],
  ['O’Brien, Jr.', 'o-brien-jr'],
  ['  --Übergröße!--  ', 'ubergroße'],
  ['1.5 °C', '1-5-c'],
  ['東京 タワー', '東京-タワー'],
  ['Владимир Ёлкин', 'владимир-елкин'],
  ['कमला देवी', 'कमला-देवी'],
  ['½', '1-2'],
  ['😀 “”', ''],
  ['', ''],
])('the slug of "%s" is "%s"', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test('a slug is its own slug', () => {
  for (const name of ['Ajmal Omar', 'Zoë ½ ﷺ', 'İ. Öz']) expect(slugOf(slugOf(name))).toBe(slugOf(name));
});

test('a long row of hyphens takes time that grows no faster than its length', () => {
  const growth = growthOf(50_000, (length) => {
    const name = `${'-'.repeat(length)}a`.repeat(2);
    return () => slugOf(name);
  });
  expect(growth).toBeLessThan(LINEAR_GROWTH);
});

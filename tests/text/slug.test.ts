import { expect, test } from 'vitest';
import { slugOf } from '../../src/text/slug.ts';

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

test('a long row of hyphens takes no longer than its length', () => {
  const startMs = performance.now();
  slugOf(`${'-'.repeat(200_000)}a`.repeat(2));
  expect(performance.now() - startMs).toBeLessThan(2000);
});

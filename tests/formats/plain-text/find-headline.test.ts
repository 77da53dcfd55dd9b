import { expect, it } from 'vitest';
import { isHeadline, makeHeadline } from '../../../src/formats/plain-text/find-headline.ts';

it.each(['Fire at the market', 'Who lit the fire?', 'Mayor: “We will rebuild”', 'Fire!'])('"%s" is a headline', (paragraph) => {
  expect(isHeadline(paragraph)).toBe(true);
});

it.each([
  'The market burned.',
  'The mayor said: “We will rebuild.”',
  'KABUL -- Fire at the market',
  'Said the mayor:',
  'word '.repeat(30).trim(),
])('"%s" is none', (paragraph) => {
  expect(isHeadline(paragraph)).toBe(false);
});

it.each([
  ['the first sentence', 'The market burned. Nobody was hurt.', 'The market burned.'],
  ['without the dateline', 'KABUL (AP) -- The market burned.', 'The market burned.'],
  ['on one line', 'The market\n  burned.', 'The market burned.'],
  ['cut after a word', 'The market on the lower quay burned for the whole of Monday night, and nobody knew why it did.', 'The market on the lower quay burned for the whole of Monday night, and nobody…'],
  ['without a comma at the cut', `${'x'.repeat(70)}, ${'y'.repeat(40)}`, `${'x'.repeat(70)}…`],
  ['cut inside a word that is longer', 'x'.repeat(100), `${'x'.repeat(80)}…`],
])('a headline is made of the first sentence: %s', (_, paragraph, headline) => {
  expect(makeHeadline(paragraph)).toBe(headline);
});

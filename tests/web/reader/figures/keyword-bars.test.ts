import { expect, it } from 'vitest';
import { keywordBars, type Keyword, type Keywords } from '../../../../src/web/reader/figures/keyword-bars.ts';

const harbour: Keyword = {
  item: 'harbour',
  targetCount: 12,
  targetPerMillion: 900,
  referencePerMillion: 100,
  score: 31.249,
  pValue: 0.0001,
};

const listOf = (...rows: readonly Keyword[]): Keywords => ({ rows, basis: { isComplete: true, limit: null } });

const CAPTION = { name: 'Mara Lind', against: 'everybody else' };

it('the words that set somebody apart stand in their order, with their keyness', () => {
  const plot = keywordBars(listOf(harbour, { ...harbour, item: 'wall', score: 9, pValue: 0.05 }), CAPTION);
  expect(plot.rows).toEqual([
    { name: 'harbour', href: undefined, values: [31.2] },
    { name: 'wall', href: undefined, values: [9] },
  ]);
  expect(plot.description).toBe('Against everybody else, “harbour” stands out most; it is quoted 12 times.');
  expect(plot.id).toBe('keywords');
});

it.each([
  ['is used less than by the others', { targetPerMillion: 99.9 }],
  ['is used as often as by the others', { targetPerMillion: 100 }],
  ['could be there by chance', { pValue: 0.051 }],
])('a word that %s sets nobody apart', (_, figures) => {
  const plot = keywordBars(listOf({ ...harbour, ...figures }), CAPTION);
  expect(plot).toMatchObject({ rows: [], description: '' });
  expect(plot.empty).toContain('Mara Lind');
});

it('two plots of one page have ids of their own', () => {
  expect(keywordBars(listOf(harbour), { ...CAPTION, id: 'keywords-left' }).id).toBe('keywords-left');
});

it.each([
  [
    'Only the first 1 items are listed. Ask for more with "first".',
    'Only the first 1 words of the test were looked at.',
  ],
  ['Texts beyond the first million were not read.', 'Texts beyond the first million were not read.'],
])('what was cut off is told beside: %s', (limit, told) => {
  const plot = keywordBars({ rows: [harbour], basis: { isComplete: false, limit } }, CAPTION);
  expect(plot.note).toMatch(/^Log-likelihood .* (?=[A-Z])/);
  expect(plot.note?.endsWith(told)).toBe(true);
  expect(keywordBars(listOf(harbour), CAPTION).note).not.toContain('first');
});

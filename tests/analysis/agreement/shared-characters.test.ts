import { expect, it } from 'vitest';
import { shareCharacters, unitsOf } from '../../../src/analysis/agreement/shared-characters.ts';
import { alphaOverCharacters } from '../../../src/statistics/alpha-over-characters.ts';
import { nominalAlpha } from '../../../src/statistics/nominal-alpha.ts';
import type { Span } from '../../../src/text/span.ts';
import { SeededRandom } from '../../support/seeded-random.ts';

const spans = (...borders: readonly [number, number][]): Span[] =>
  borders.map(([startUtf16, endUtf16]) => ({ startUtf16, endUtf16 }));

it('characters are counted once, whatever overlaps', () => {
  expect(shareCharacters(20, spans([2, 8], [4, 10]), spans([9, 12], [0, 3]))).toEqual({
    both: 2,
    onlyReference: 6,
    onlyCandidate: 4,
    neither: 8,
  });
});

// Ten characters: 4 in both, 1 in one only, 5 in neither. Of 20 values 9 are "in" and 11 "out"; 2 pairs of values disagree where
// chance gives 2 * 9 * 11 / 19, so that alpha is 1 - 2 * 19 / (2 * 99).
it('alpha of ten characters is that worked out by hand', () => {
  const characters = shareCharacters(10, spans([0, 5]), spans([0, 4]));
  expect(nominalAlpha(unitsOf(characters))).toBeCloseTo(1 - 19 / 99, 12);
});

it('the counts give the alpha that going through the texts gives', () => {
  const random = new SeededRandom(7);
  for (let count = 0; count < 200; count += 1) {
    const length = random.integer(1, 60);
    const some = (): Span[] =>
      Array.from({ length: random.integer(0, 4) }, () => {
        const start = random.integer(0, length - 1);
        return { startUtf16: start, endUtf16: random.integer(start + 1, length) };
      });
    const [reference, candidate] = [some(), some()];
    const expected = alphaOverCharacters([{ lengthUtf16: length, codings: [reference, candidate] }]);
    const found = nominalAlpha(unitsOf(shareCharacters(length, reference, candidate)));
    expect(found === undefined ? undefined : found.toFixed(9)).toBe(expected?.toFixed(9));
  }
});

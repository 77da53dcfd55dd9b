import { expect, it } from 'vitest';
import { bootstrapScore } from '../../src/evaluation/bootstrap.ts';
import type { Tally } from '../../src/evaluation/tally.ts';

const tally = (correct: number, candidate: number, gold: number): Tally => ({
  correctCandidate: correct,
  candidate,
  correctGold: correct,
  gold,
});

it.each<[string, Tally[], (number | undefined)[]]>([
  ['counts are added before they are divided', [tally(1, 1, 2), tally(2, 5, 4)], [0.5, 0.5, 0.5]],
  ['F1 is the harmonic mean', [tally(1, 1, 4)], [1, 0.25, 0.4]],
  ['nothing found has no precision', [tally(0, 0, 3)], [undefined, 0, 0]],
  ['nothing to find has no recall', [tally(0, 3, 0)], [0, undefined, 0]],
  ['nothing at all has no figure', [tally(0, 0, 0)], [undefined, undefined, undefined]],
  ['no document has no figure', [], [undefined, undefined, undefined]],
])('%s', (_, tallies, expected) => {
  const { precision, recall, f1 } = bootstrapScore(tallies, { seed: 1, resamples: 10 });
  expect([precision.value, recall.value, f1.value]).toEqual(expected);
});

const MIXED = Array.from({ length: 60 }, (_, index) => tally(index % 3, 3, 3));

it('the interval holds the figure, is the same for the same seed, and another for another', () => {
  const [one, again, other] = [1, 1, 2].map((seed) => bootstrapScore(MIXED, { seed, resamples: 500 }).f1);
  expect(one).toEqual(again);
  expect(one).not.toEqual(other);
  expect(one!.low).toBeLessThan(one!.value!);
  expect(one!.high).toBeGreaterThan(one!.value!);
});

it('the interval is as wide as the normal approximation says', () => {
  const { low, high } = bootstrapScore(MIXED, { seed: 1, resamples: 4000 }).recall;
  // Shares of 0, 1/3 and 2/3, a third of the articles each: standard deviation 0.2722.
  const expected = (2 * 1.96 * 0.2722) / Math.sqrt(60);
  expect(high! - low!).toBeGreaterThan(0.9 * expected);
  expect(high! - low!).toBeLessThan(1.1 * expected);
});

it('without draws there are figures and no intervals', () => {
  expect(bootstrapScore(MIXED, { seed: 1, resamples: 0 }).recall).toEqual({
    value: 1 / 3,
    low: undefined,
    high: undefined,
  });
});

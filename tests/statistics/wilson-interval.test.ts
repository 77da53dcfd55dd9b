import fc from 'fast-check';
import { expect, it } from 'vitest';
import { perMillion, perThousand } from '../../src/statistics/rates.ts';
import { wilsonInterval, wilsonIntervalPerMillion } from '../../src/statistics/wilson-interval.ts';

it.each([
  // Newcombe, "Two-sided confidence intervals for the single proportion" (1998), table I, method 3.
  [81, 263, 0.2553, 0.3662],
  // scipy 1.17: binomtest(count, total).proportion_ci(method='wilson').
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  [29, 29, 0.883, 1],
])('%i of %i is between %d and %d', (count, total, low, high) => {
  const interval = wilsonInterval(count, total);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

it('nothing seen at all leaves everything open', () => {
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
});

it('the interval holds the proportion, lies within the scale, and turns with the question', () => {
  const samples = fc
    .integer({ min: 1, max: 10_000_000 })
    .chain((total) => fc.tuple(fc.nat({ max: total }), fc.constant(total)));
  fc.assert(
    fc.property(samples, ([count, total]) => {
      const { low, high } = wilsonInterval(count, total);
      expect(low).toBeLessThanOrEqual(count / total);
      expect(high).toBeGreaterThanOrEqual(count / total);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(wilsonInterval(total - count, total).high).toBeCloseTo(1 - low, 12);
    }),
  );
});

it('the interval narrows with more tokens of the same kind', () => {
  const widthOf = (times: number): number => {
    const { low, high } = wilsonInterval(3 * times, 100 * times);
    return high - low;
  };
  expect(widthOf(4)).toBeLessThan(widthOf(1));
  expect(widthOf(400) / widthOf(100)).toBeCloseTo(1 / 2, 1);
});

it('rates and their intervals are in a million tokens, or a thousand words', () => {
  expect(perMillion(12, 2000)).toBe(6000);
  expect(perThousand(12, 2000)).toBe(6);
  expect(wilsonIntervalPerMillion(12, 2000).low).toBeCloseTo(3435.594, 3);
  expect(wilsonIntervalPerMillion(12, 2000).high).toBeCloseTo(10_458.448, 3);
});

it('where there are no tokens there is no rate', () => {
  expect(perMillion(0, 0)).toBe(0);
  expect(perThousand(0, 0)).toBe(0);
});

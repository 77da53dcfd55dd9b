import { expect, it } from 'vitest';
import { sortNumbers } from '../../src/statistics/sort-numbers.ts';
import { resultOf } from '../support/result-of.ts';
import { SeededRandom } from '../support/seeded-random.ts';

it.each([0, 1, 2, 32_767, 32_768, 32_769, 100_000, 131_072, 200_001])(
  '%i numbers are sorted as the native sort does',
  (length) => {
    const random = new SeededRandom(length);
    const numbers = Float64Array.from({ length }, () => random.integer(0, 50_000) / 7);
    const isSame = Buffer.from(resultOf(sortNumbers(numbers)).buffer).equals(
      Buffer.from(numbers.slice().sort().buffer),
    );
    expect(isSame).toBe(true);
  },
);

it('the numbers given stay as they are', () => {
  const numbers = Float64Array.of(3, 1, 2);
  resultOf(sortNumbers(numbers));
  expect([...numbers]).toEqual([3, 1, 2]);
});

it('a step is a small part of the work', () => {
  const steps = [...sortNumbers(new Float64Array(200_000))];
  expect(steps.length).toBeGreaterThan(30);
});

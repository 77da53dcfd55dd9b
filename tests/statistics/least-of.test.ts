import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leastOf } from '../../src/statistics/least-of.ts';
import { resultOf } from '../support/result-of.ts';

it('the least are those that come first when all are sorted', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 60 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 70 }), (values, most) => {
      const compare = (a: number, b: number): number => values[a]! - values[b]! || a - b;
      const expected = [...values.keys()].sort(compare).slice(0, most);
      expect([...resultOf(leastOf(values.length, most, compare))]).toEqual(expected);
    }),
  );
});

it('a step is a small part of the work', () => {
  const steps = [...leastOf(100_000, 10, (a, b) => a - b)];
  expect(steps.length).toBeGreaterThan(20);
});

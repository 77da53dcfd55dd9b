import fc from 'fast-check';
import { expect, it } from 'vitest';
import { complementaryErrorFunction } from '../../src/statistics/error-function.ts';
import { pOfChiSquare } from '../../src/statistics/p-values.ts';

const relativeError = (found: number, expected: number): number => Math.abs(found / expected - 1);

// Worked out with 40 digits by mpmath 1.3.
it.each([
  [-3, 1.9999779095030014],
  [-0.5, 1.5204998778130465],
  [0, 1],
  [0.1, 0.88753708398171511],
  [0.5, 0.47950012218695346],
  [1, 0.15729920705028513],
  [1.9, 0.0072095707647425301],
  [2, 0.0046777349810472658],
  [2.1, 0.0029794666563329855],
  [3, 2.2090496998585441e-5],
  [5, 1.5374597944280349e-12],
  [10, 2.0884875837625448e-45],
  [20, 5.3958656116079009e-176],
  [26, 5.6631924088561428e-296],
])('the complementary error function of %d is right to twelve digits', (x, expected) => {
  expect(relativeError(complementaryErrorFunction(x), expected)).toBeLessThan(1e-12);
});

it.each([
  ['nothing', 0, 1],
  ['the 5 % point of every table', 3.841458820694124, 0.05],
  ['the 0.1 % point of every table', 10.827566170662733, 0.001],
  ['a small one', 0.001, 0.97477287936996039],
  ['a large one', 50, 1.5374597944280349e-12],
  ['that of “the swiss”', 270.72, 7.906588774961983e-61],
  ['one far out', 700, 2.9902269751246203e-154],
  ['one as far out as doubles tell', 1373, 1.5474877847296393e-300],
])('the p value of %s, %d, is right to eleven digits', (_, chiSquare, expected) => {
  expect(relativeError(pOfChiSquare(chiSquare), expected)).toBeLessThan(1e-11);
});

it.each([
  [3.84, 0.05],
  [6.63, 0.01],
  [10.83, 0.001],
  [15.13, 0.0001],
])('G² of %d is the limit of p = %d in the tables of Rayson’s calculator', (chiSquare, expected) => {
  expect(relativeError(pOfChiSquare(chiSquare), expected)).toBeLessThan(0.005);
});

it('a p value lies between 0 and 1 and falls with the difference', () => {
  const values = fc.double({ min: 0, max: 3000, noNaN: true });
  fc.assert(
    fc.property(values, values, (a, b) => {
      const [small, large] = [Math.min(a, b), Math.max(a, b)];
      expect(pOfChiSquare(large)).toBeLessThanOrEqual(pOfChiSquare(small));
      expect(pOfChiSquare(large)).toBeGreaterThanOrEqual(0);
      expect(pOfChiSquare(small)).toBeLessThanOrEqual(1);
    }),
  );
});

it('the series and the fraction meet where one hands over to the other', () => {
  expect(relativeError(complementaryErrorFunction(2 - 1e-13), complementaryErrorFunction(2))).toBeLessThan(1e-11);
});

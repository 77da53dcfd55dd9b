import { expect, it } from 'vitest';
import { percentile, spreadOf } from './statistics.ts';

it.each([
  [[3, 1, 2], { median: 2, least: 1, most: 3 }],
  [[4, 1, 2, 3], { median: 2.5, least: 1, most: 4 }],
  [[7], { median: 7, least: 7, most: 7 }],
])('of %j the middle is the median', (figures, spread) => {
  expect(spreadOf(figures)).toEqual(spread);
});

it.each([
  [0.5, 50],
  [0.99, 99],
  [1, 100],
])('share %d of a hundred figures lies at or below the figure of that rank', (share, expected) => {
  const figures = Float64Array.from({ length: 100 }, (_, index) => index + 1);
  expect(percentile(figures, share)).toBe(expected);
});

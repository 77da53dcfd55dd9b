import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measureJson } from '../../src/text/measure-json.ts';

it.each([
  ['1', 0, 1],
  ['[]', 1, 2],
  ['{"a": [1, 2, {"b": 3}]}', 3, 6],
  ['["[[[", "]]", "\\"[[", "\\\\", []]', 2, 7],
  ['"[ never closed', 0, 1],
  ['[[[ never closed', 3, 4],
  [']]]][', 0, 2],
])('%s', (text, depth, values) => {
  expect(measureJson(text)).toEqual({ depth, values });
});

it('is as deep as the value is, and has at least as many values', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const extent = measureJson(JSON.stringify(value));
      expect(extent.depth).toBe(depthOf(value));
      expect(extent.values).toBeGreaterThanOrEqual(countOf(value));
    }),
    { seed: 5, numRuns: 500 },
  );
});

it('measures a million lists inside each other', () => {
  expect(measureJson('['.repeat(1_000_000)).depth).toBe(1_000_000);
});

const partsOf = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [];

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + partsOf(value).reduce<number>((deepest, part) => Math.max(deepest, depthOf(part)), 0);
}

function countOf(value: unknown): number {
  return partsOf(value).reduce<number>((count, part) => count + countOf(part), 1);
}

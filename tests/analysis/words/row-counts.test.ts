import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RowCounts } from '../../../src/analysis/words/row-counts.ts';
import { SeededRandom } from '../../support/seeded-random.ts';

it.each([1, 2, 3])('rows of %i are counted as a Map of strings counts them', (length) => {
  const numbers = fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom(2 ** 31, 2 ** 32 - 1)), {
    maxLength: 80,
  });
  fc.assert(fc.property(numbers, (list) => expectSameCounts(Uint32Array.from(list), length)));
});

it('a table that has grown many times still finds every row', () => {
  const random = new SeededRandom(5);
  expectSameCounts(
    Uint32Array.from({ length: 60_000 }, () => random.integer(0, 3000)),
    3,
  );
});

it('a row that was not counted is not found', () => {
  const counts = new RowCounts(2);
  counts.add([1, 2], 0);
  expect(counts.find([2, 1], 0)).toBeUndefined();
});

it('rows are compared number by number', () => {
  const counts = new RowCounts(2);
  for (const row of [
    [1, 9],
    [2, 0],
    [1, 3],
  ])
    counts.add(row, 0);
  expect([0, 1, 2].sort((a, b) => counts.compareRows(a, b))).toEqual([2, 0, 1]);
});

function expectSameCounts(list: Uint32Array, length: number): void {
  const [counts, expected] = [new RowCounts(length), new Map<string, number>()];
  for (let at = 0; at + length <= list.length; at += 1) {
    counts.add(list, at);
    const row = list.subarray(at, at + length).join(' ');
    expected.set(row, (expected.get(row) ?? 0) + 1);
  }
  const found = Array.from({ length: counts.size }, (_, row): [string, number] => {
    return [counts.rows.subarray(row * length, (row + 1) * length).join(' '), counts.countOf(row)];
  });
  expect(found).toEqual([...expected]);
  for (const [row, name] of [...expected.keys()].entries()) {
    expect(counts.find(name.split(' ').map(Number), 0)).toBe(row);
  }
}

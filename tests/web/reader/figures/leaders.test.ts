import { expect, it } from 'vitest';
import { inARow, leaders } from '../../../../src/web/reader/figures/leaders.ts';

it('those who share the first place are all first', () => {
  const rows = [
    { name: 'Mara Lind', values: [3, 1] },
    { name: 'Ajmal Omar', values: [4, 0] },
    { name: 'Tove Strand', values: [1, 0] },
  ];
  expect(leaders(rows)).toEqual(['Mara Lind', 'Ajmal Omar']);
  expect(leaders([])).toEqual([]);
});

it.each([
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B and C'],
  [['A', 'B', 'C', 'D'], 'A, B and 2 others'],
])('%j are told as %s', (names, told) => {
  expect(inARow(names)).toBe(told);
});

import { expect, it } from 'vitest';
import { KIND_SERIES, rowsByKind } from '../../../../src/web/reader/figures/by-kind.ts';
import { kindTitle } from '../../../../src/web/reader/language/words-for.ts';
import { enumValues } from '../api-schema.ts';

const COUNTS = [
  { name: 'Mara Lind', kind: 'INDIRECT', quotes: 3 },
  { name: 'Ajmal Omar', kind: 'DIRECT', quotes: 2 },
  { name: 'Ajmal Omar', kind: 'MIXED', quotes: 2 },
  { name: 'Tove Strand', kind: 'DIRECT', quotes: 3 },
];

it('each name has one row with its quotes of each kind, most quotes first, and in their order when there are as many', () => {
  expect(rowsByKind(COUNTS)).toEqual([
    { name: 'Ajmal Omar', values: [2, 2, 0] },
    { name: 'Mara Lind', values: [0, 0, 3] },
    { name: 'Tove Strand', values: [3, 0, 0] },
  ]);
});

it('a name leads where it is said to lead', () => {
  expect(rowsByKind(COUNTS, (name) => `/?name=${name}`)[1]?.href).toBe('/?name=Mara Lind');
});

it('counts of the same kind are added up', () => {
  expect(rowsByKind([...COUNTS, ...COUNTS])[0]).toMatchObject({ name: 'Ajmal Omar', values: [4, 4, 0] });
});

it('quotes of no kind are in no series', () => {
  expect(rowsByKind([{ name: 'Mara Lind', kind: null, quotes: 9 }])[0]?.values).toEqual([0, 0, 0]);
});

it('there is a series for every kind of the API', () => {
  expect([...KIND_SERIES].sort()).toEqual(enumValues('QuoteKind').map(kindTitle).sort());
  for (const kind of enumValues('QuoteKind')) {
    const [row] = rowsByKind([{ name: '', kind, quotes: 1 }]);
    expect(KIND_SERIES[row?.values.indexOf(1) ?? -1]).toBe(kindTitle(kind));
  }
});

it('of nothing there is no row', () => {
  expect(rowsByKind([])).toEqual([]);
});

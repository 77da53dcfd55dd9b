import { describe, expect, it } from 'vitest';
import { chanceBin } from '../../../src/attribution/model/chance-bin.ts';
import { distanceBin, entryAt, FeatureList } from '../../../src/attribution/model/feature-list.ts';

const MASK = 2 ** 20 - 1;

/** The rows of one token that `fill` adds. */
function rowsOf(fill: (list: FeatureList) => void): number[] {
  const list = new FeatureList(MASK);
  fill(list);
  list.close();
  return Array.from(list.rows.slice(0, list.offsets[list.length]));
}

describe('a list of features', () => {
  it('keeps one value apart in different templates and on different sides', () => {
    const rows = rowsOf((list) => {
      for (let side = 0; side < 7; side += 1) {
        list.next(side);
        for (let template = 0; template < 100; template += 1) list.add(5);
      }
    });
    expect(new Set(rows).size).toBeGreaterThan(rows.length * 0.99);
  });

  it('gives one value the same row in the same template on the same side', () => {
    const once = rowsOf((list) => (list.next(3), list.add(1), list.add(5)));
    expect(rowsOf((list) => (list.next(3), list.add(9), list.add(5)))[1]).toBe(once[1]);
  });

  it('passes over templates so that those behind them keep their rows', () => {
    const full = rowsOf((list) => (list.next(), list.add(1), list.add(2), list.add(3), list.add(4)));
    expect(rowsOf((list) => (list.next(), list.add(1), list.skip(2), list.add(4)))).toEqual([full[0], full[3]]);
  });

  it('knows where the features of each token begin, however many there are', () => {
    const list = new FeatureList(MASK);
    const counts = Array.from({ length: 3_000 }, (_, token) => (token * 37) % 200);
    for (const count of counts) {
      list.next();
      for (let feature = 0; feature < count; feature += 1) list.add(count * 1000 + feature);
    }
    list.close();
    const sizes = counts.map((_, token) => (list.offsets[token + 1] ?? 0) - (list.offsets[token] ?? 0));
    expect(sizes).toEqual(counts);
    expect(list.length).toBe(counts.length);
  });

  it('keeps the features it has while it grows', () => {
    const fill = (list: FeatureList, tokens: number): void => {
      list.clear();
      for (let token = 0; token < tokens; token += 1) {
        list.next();
        for (let feature = 0; feature < 150; feature += 1) list.add(token * 1000 + feature);
      }
      list.close();
    };
    const [grows, grown] = [new FeatureList(MASK), new FeatureList(MASK)];
    fill(grows, 2_000);
    fill(grown, 2_000);
    fill(grown, 2_000);
    const bytesOf = ({ rows }: FeatureList): Buffer => Buffer.from(rows.slice(0, 300_000).buffer);
    expect(bytesOf(grows).equals(bytesOf(grown))).toBe(true);
  });

  it('is empty again after it was cleared', () => {
    const list = new FeatureList(MASK);
    list.next();
    list.add(1);
    list.clear();
    list.close();
    expect([list.length, list.offsets[0]]).toEqual([0, 0]);
  });

  it('has no row beyond its table', () => {
    const list = new FeatureList(15);
    list.next();
    for (const value of [-1, 0, 2 ** 31, -(2 ** 31), 2 ** 40, 0.5]) list.add(value);
    list.close();
    expect(list.rows.slice(0, 6).every((row) => row >= 0 && row <= 15)).toBe(true);
  });
});

describe('bins', () => {
  it.each([
    [-3, 0],
    [0, 0],
    [1, 1],
    [4, 4],
    [5, 5],
    [6, 5],
    [7, 6],
    [9, 6],
    [10, 7],
    [14, 7],
    [15, 8],
    [22, 8],
    [23, 9],
    [40, 9],
    [41, 10],
    [1e9, 10],
  ])('a distance of %d tokens is in bin %d', (tokens, bin) => expect(distanceBin(tokens)).toBe(bin));

  it.each([
    [0, 0],
    [0.0049, 0],
    [0.005, 1],
    [0.05, 2],
    [0.2, 3],
    [0.4, 4],
    [0.5, 5],
    [0.7, 6],
    [0.9, 7],
    [0.95, 8],
    [1, 8],
  ])('a chance of %d is in bin %d', (chance, bin) => expect(chanceBin(chance)).toBe(bin));

  it.each([
    [-1, -1],
    [1, -1],
    [2, 12],
    [4, 14],
    [5, -1],
    [99, -1],
  ])('the entry of token %d of a stretch from 2 to 5 is %d', (token, entry) => {
    expect(entryAt(Int32Array.of(10, 11, 12, 13, 14, 15), token, { first: 2, end: 5 })).toBe(entry);
  });
});

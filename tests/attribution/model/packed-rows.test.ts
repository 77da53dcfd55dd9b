import { describe, expect, it } from 'vitest';
import { Chain } from '../../../src/attribution/model/chain.ts';
import { packRows } from '../../../src/attribution/model/packed-rows.ts';
import { SeededRandom } from '../../support/seeded-random.ts';

/** The scores of the tokens of a sequence, each with the given rows. */
function sumsOf(table: readonly number[], labels: number, tokens: readonly (readonly number[])[], scale = 1): number[] {
  const ends = tokens.map((_, token) => tokens.slice(0, token + 1).flat().length);
  const transitions = new Float64Array((labels + 1) * labels);
  const chain = new Chain({ labels, rows: packRows(table, labels), scale, transitions });
  chain.score({ length: tokens.length, offsets: Int32Array.of(0, ...ends), rows: Int32Array.from(tokens.flat()) });
  return Array.from(chain.scores.slice(0, tokens.length * labels));
}

function sumByHand(table: readonly number[], labels: number, rows: readonly number[]): number[] {
  return Array.from({ length: labels }, (_, label) =>
    rows.reduce((sum, row) => sum + (table[row * labels + label] ?? 0), 0),
  );
}

describe.each([1, 2, 3, 4, 5, 6, 7, 8, 17, 20, 21, 40, 44])('packed rows of %d weights', (labels) => {
  const random = new SeededRandom(labels);
  const table = Array.from({ length: 64 * labels }, () => random.integer(-127, 127));

  it.each([0, 1, 2, 100, 255, 256])('add up as they would one by one, %d of them', (count) => {
    const rows = Array.from({ length: count }, () => random.integer(0, 63));
    expect(sumsOf(table, labels, [rows])).toEqual(sumByHand(table, labels, rows));
  });

  it.each([127, -127])('add up even when 256 of them are all %d', (weight) => {
    const sums = sumsOf(new Array<number>(labels).fill(weight), labels, [new Array<number>(256).fill(0)]);
    expect(sums).toEqual(new Array<number>(labels).fill(weight * 256));
  });
});

describe('packed rows', () => {
  it('are rounded, cut at 127, and scaled after they are added up', () => {
    expect(sumsOf([0.4, 0.6, 500, -500], 4, [[0, 0]], 0.5)).toEqual([0, 1, 127, -127]);
  });

  it('are added up token by token', () => {
    expect(sumsOf([1, 2, 10, 20], 2, [[0, 1], [], [1]])).toEqual([11, 22, 0, 0, 10, 20]);
  });
});

import { describe, expect, it } from 'vitest';
import { groupVectors, type Vectors } from '../../../scripts/train/word-groups.ts';
import { SeededRandom } from '../../support/seeded-random.ts';

const DIMENSIONS = 8;

/** Vectors near one of three directions, in turns; long and short ones. */
function invent(count: number): Vectors {
  const random = new SeededRandom(2);
  const values = Array.from({ length: count }, (_, point) => {
    const length = 0.5 + 4 * random.next();
    return Array.from({ length: DIMENSIONS }, (_, at) => length * ((at === point % 3 ? 1 : 0) + random.next() * 0.1));
  });
  return { count, dimensions: DIMENSIONS, values: Float32Array.from(values.flat()) };
}

describe('groups of vectors', () => {
  it('hold the vectors that point the same way', () => {
    const { groupOf } = groupVectors(invent(300), 3, 12);
    const groups = [0, 1, 2].map((direction) => new Set(groupOf.filter((_, point) => point % 3 === direction)));
    expect(groups.map(({ size }) => size)).toEqual([1, 1, 1]);
    expect(new Set(groupOf).size).toBe(3);
  });

  it('are the same each time', () => {
    expect(groupVectors(invent(300), 7, 12)).toEqual(groupVectors(invent(300), 7, 12));
  });

  it('have directions of length 1', () => {
    const { centres } = groupVectors(invent(300), 7, 12);
    expect(centres).toMatchObject({ count: 7, dimensions: DIMENSIONS });
    for (let group = 0; group < 7; group += 1) {
      const centre = centres.values.subarray(group * DIMENSIONS, (group + 1) * DIMENSIONS);
      expect(Math.hypot(...centre)).toBeCloseTo(1, 5);
    }
  });

  it('leave the vectors as they are', () => {
    const vectors = invent(30);
    groupVectors(vectors, 3, 3);
    expect(vectors).toEqual(invent(30));
  });

  it('take vectors of nothing but zeros', () => {
    const { groupOf, centres } = groupVectors({ count: 9, dimensions: 2, values: new Float32Array(18) }, 3, 3);
    expect(groupOf.every((group) => group >= 0 && group < 3)).toBe(true);
    expect(centres.values.every(Number.isFinite)).toBe(true);
  });
});

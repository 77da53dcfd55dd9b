import { seededRandom } from './random.ts';

/** Word vectors one after another, each of `dimensions` numbers. */
export interface Vectors {
  readonly count: number;
  readonly dimensions: number;
  readonly values: Float32Array;
}

/**
 * Groups vectors that point the same way: spherical k-means (Dhillon & Modha 2001). Gives the group of each vector, and the
 * directions of the groups. The mean is taken off first, as it is common to all words and tells none apart.
 */
export function groupVectors(
  vectors: Vectors,
  groups: number,
  rounds: number,
): { groupOf: Int32Array; centres: Vectors } {
  const { count, dimensions } = vectors;
  const points = centred(vectors);
  const random = seededRandom(groups);
  const centres = new Float32Array(groups * dimensions);
  const chosen = new Set<number>();
  while (chosen.size < groups) chosen.add(Math.floor(random() * count));
  Array.from(chosen).forEach((point, group) => {
    centres.set(points.subarray(point * dimensions, (point + 1) * dimensions), group * dimensions);
  });
  const groupOf = new Int32Array(count).fill(-1);
  for (let round = 0; round < rounds; round += 1) {
    const moved = assign(points, centres, dimensions, groupOf);
    if (moved < count / 500) break;
    recentre(points, centres, dimensions, groupOf);
  }
  return { groupOf, centres: { count: groups, dimensions, values: centres } };
}

function centred({ count, dimensions, values }: Vectors): Float32Array {
  const points = values.slice();
  const mean = new Float64Array(dimensions);
  for (let at = 0; at < points.length; at += 1)
    mean[at % dimensions] = (mean[at % dimensions] ?? 0) + (points[at] ?? 0) / count;
  for (let at = 0; at < points.length; at += 1) points[at] = (points[at] ?? 0) - (mean[at % dimensions] ?? 0);
  for (let point = 0; point < count; point += 1)
    normalize(points.subarray(point * dimensions, (point + 1) * dimensions));
  return points;
}

function normalize(vector: Float32Array): void {
  const length = Math.hypot(...vector) || 1;
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) / length;
}

/** Gives each point the nearest centre; returns how many changed theirs. */
function assign(points: Float32Array, centres: Float32Array, dimensions: number, groupOf: Int32Array): number {
  let moved = 0;
  for (let point = 0; point < groupOf.length; point += 1) {
    const from = point * dimensions;
    let [best, nearest] = [-Infinity, 0];
    for (let centre = 0; centre < centres.length; centre += dimensions) {
      let product = 0;
      for (let at = 0; at < dimensions; at += 1) product += (points[from + at] ?? 0) * (centres[centre + at] ?? 0);
      if (product > best) [best, nearest] = [product, centre];
    }
    const group = nearest / dimensions;
    if (groupOf[point] !== group) moved += 1;
    groupOf[point] = group;
  }
  return moved;
}

/** A group that lost all its points keeps its old centre. */
function recentre(points: Float32Array, centres: Float32Array, dimensions: number, groupOf: Int32Array): void {
  const sums = new Float32Array(centres.length);
  groupOf.forEach((group, point) => {
    for (let at = 0; at < dimensions; at += 1)
      sums[group * dimensions + at] = (sums[group * dimensions + at] ?? 0) + (points[point * dimensions + at] ?? 0);
  });
  for (let centre = 0; centre < centres.length; centre += dimensions) {
    const sum = sums.subarray(centre, centre + dimensions);
    if (sum.every((value) => value === 0)) continue;
    normalize(sum);
    centres.set(sum, centre);
  }
}

import type { SeededRandom } from '../tests/support/seeded-random.ts';

/** Draws the number of an item, by its weight. */
export type WeightedChoice = (random: SeededRandom) => number;

/** Draws item `n` with a chance in proportion to `weights[n]`, in constant time however many there are (Vose 1991). */
export function weightedChoice(weights: readonly number[]): WeightedChoice {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = Float64Array.from(weights, (weight) => (weight * weights.length) / total);
  const alias = new Int32Array(weights.length);
  const [small, large]: [number[], number[]] = [[], []];
  for (const [item, share] of shares.entries()) (share < 1 ? small : large).push(item);
  for (let poor = small.pop(); poor !== undefined; poor = small.pop()) {
    const rich = large.pop();
    // Only rounding leaves a poor item without a rich one: its share is 1.
    if (rich === undefined) {
      shares[poor] = 1;
      continue;
    }
    alias[poor] = rich;
    shares[rich] = (shares[rich] ?? 0) - (1 - (shares[poor] ?? 0));
    (shares[rich] < 1 ? small : large).push(rich);
  }
  return (random) => {
    const at = random.next() * shares.length;
    const item = Math.floor(at);
    return at - item < (shares[item] ?? 1) ? item : (alias[item] ?? item);
  };
}

/** Zipf's law with Mandelbrot's shift: item `n` is drawn in proportion to 1 / (n + 1 + shift). */
export function zipfChoice(size: number, shift = 2.7): WeightedChoice {
  return weightedChoice(Array.from({ length: size }, (_, rank) => 1 / (rank + 1 + shift)));
}

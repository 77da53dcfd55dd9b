import type { TrainedWeights } from '../../../scripts/train/train-chain.ts';
import type { FeatureSequence } from '../../../src/attribution/model/packed-rows.ts';

/** A way to label a sequence, and its score. */
export interface Path {
  readonly labels: readonly number[];
  readonly score: number;
}

/** Every way to label a sequence, each scored by itself: slow, and right by its plainness. */
export function allPaths(weights: TrainedWeights, sequence: FeatureSequence, firstBias = 0): readonly Path[] {
  let paths: readonly (readonly number[])[] = [[]];
  const labels = Array.from({ length: weights.labels }, (_, label) => label);
  for (let token = 0; token < sequence.length; token += 1)
    paths = paths.flatMap((path) => labels.map((label) => [...path, label]));
  return paths.map((path) => ({ labels: path, score: scoreOf(weights, sequence, path, firstBias) }));
}

/** The sum of the weights of the features and steps of one way to label a sequence. */
export function scoreOf(
  { labels, rows, transitions }: TrainedWeights,
  { offsets, rows: features }: FeatureSequence,
  path: readonly number[],
  firstBias = 0,
): number {
  return path.reduce((sum, label, token) => {
    const own = features.slice(offsets[token], offsets[token + 1]);
    const score = own.reduce((all, row) => all + (rows[row * labels + label] ?? 0), 0);
    const step = transitions[(path[token - 1] ?? labels) * labels + label] ?? 0;
    return sum + score + step + (label === 0 ? firstBias : 0);
  }, 0);
}

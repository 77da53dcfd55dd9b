import { describe, expect, it } from 'vitest';
import { Chain } from '../../../src/attribution/model/chain.ts';
import type { FeatureSequence } from '../../../src/attribution/model/packed-rows.ts';
import { quantize, type TrainedWeights } from '../../../scripts/train/train-chain.ts';
import { SeededRandom } from '../../support/seeded-random.ts';
import { allPaths, scoreOf } from './all-paths.ts';

const ROWS = 32;

interface Case {
  readonly weights: TrainedWeights;
  readonly sequence: FeatureSequence;
}

/** Small random weights, and a sequence of tokens with up to five features each. */
function invent(random: SeededRandom, labels: number, length: number, forbidden = 0): Case {
  const number = (): number => random.next() * 4 - 2;
  const transitions = Float64Array.from({ length: (labels + 1) * labels }, (_, pair) =>
    // Label 0 may follow any, so that there is always a way.
    pair % labels > 0 && random.chance(forbidden) ? -Infinity : number(),
  );
  const counts = Array.from({ length }, () => random.integer(0, 5));
  const offsets = Int32Array.of(0, ...counts.map((_, at) => counts.slice(0, at + 1).reduce((a, b) => a + b)));
  const rows = Int32Array.from({ length: offsets[length] ?? 0 }, () => random.integer(0, ROWS - 1));
  const weights = { labels, rows: Float32Array.from({ length: ROWS * labels }, number), scale: 1, transitions };
  return { weights, sequence: { length, offsets, rows } };
}

function marginalsByHand({ weights, sequence }: Case): number[] {
  const paths = allPaths(weights, sequence);
  const total = paths.reduce((sum, { score }) => sum + Math.exp(score), 0);
  const marginals = new Array<number>(sequence.length * weights.labels).fill(0);
  for (const { labels, score } of paths)
    labels.forEach((label, token) => (marginals[token * weights.labels + label]! += Math.exp(score) / total));
  return marginals;
}

function pairsByHand({ weights, sequence }: Case): number[] {
  const paths = allPaths(weights, sequence);
  const total = paths.reduce((sum, { score }) => sum + Math.exp(score), 0);
  const pairs = new Array<number>(weights.transitions.length).fill(0);
  for (const { labels, score } of paths)
    labels.forEach(
      (label, token) =>
        (pairs[(labels[token - 1] ?? weights.labels) * weights.labels + label]! += Math.exp(score) / total),
    );
  return pairs;
}

const SIZES = [3, 4].flatMap((labels) =>
  [1, 2, 3, 4, 5, 6].flatMap((length) => [0, 0.3].map((forbidden) => [labels, length, forbidden] as const)),
);

describe.each(SIZES)('a chain of %d labels over %d tokens, %d of the steps forbidden', (labels, length, forbidden) => {
  const random = new SeededRandom(labels * 100 + length * 10 + forbidden);
  const cases = Array.from({ length: 10 }, () => invent(random, labels, length, forbidden));

  it('gives each label the probability that all label sequences together give it', () => {
    for (const one of cases) {
      const chain = new Chain(one.weights);
      chain.score(one.sequence);
      chain.weigh();
      marginalsByHand(one).forEach((chance, at) => expect(chain.marginals[at]).toBeCloseTo(chance, 9));
    }
  });

  it('expects each transition as often as all label sequences together have it', () => {
    for (const one of cases) {
      const chain = new Chain(one.weights);
      const pairs = new Float64Array(one.weights.transitions.length);
      chain.score(one.sequence);
      chain.weigh(pairs);
      pairsByHand(one).forEach((times, pair) => expect(pairs[pair]).toBeCloseTo(times, 9));
    }
  });

  it.each([0, -1.5, 1.5])('takes the sequence with the highest score when label 0 gets %d more', (bias) => {
    for (const { weights, sequence } of cases) {
      const chain = new Chain(weights);
      chain.score(sequence);
      const best = Array.from(chain.best(bias));
      const top = Math.max(...allPaths(weights, sequence, bias).map(({ score }) => score));
      expect(scoreOf(weights, sequence, best, bias)).toBeCloseTo(top, 9);
    }
  });
});

describe('a chain', () => {
  it('gives the same for a sequence whatever it was given before', () => {
    const random = new SeededRandom(5);
    const { weights, sequence } = invent(random, 4, 6, 0.2);
    const [fresh, used] = [new Chain(weights), new Chain(weights)];
    for (const length of [40, 3, 400]) {
      used.score(invent(random, 4, length).sequence);
      used.best();
      used.weigh();
    }
    for (const chain of [fresh, used]) chain.score(sequence);
    expect(used.best()).toEqual(fresh.best());
    for (const chain of [fresh, used]) chain.weigh();
    expect(used.marginals.slice(0, 24)).toEqual(fresh.marginals.slice(0, 24));
  });

  it('has no labels for a sequence without tokens', () => {
    const { weights, sequence } = invent(new SeededRandom(6), 3, 0);
    const chain = new Chain(weights);
    chain.score(sequence);
    chain.weigh();
    expect(chain.best()).toHaveLength(0);
  });

  it('keeps probabilities over ten thousand tokens with large weights', () => {
    const { weights, sequence } = invent(new SeededRandom(7), 4, 10_000, 0.3);
    const chain = new Chain({ ...weights, rows: weights.rows.map((weight) => weight * 30) });
    chain.score(sequence);
    chain.weigh();
    for (let token = 0; token < 10_000; token += 1) {
      const sum = chain.marginals.subarray(token * 4, token * 4 + 4).reduce((all, chance) => all + chance, 0);
      expect(sum).toBeCloseTo(1, 6);
    }
  });

  it('thinks nearly the same with weights of one byte', () => {
    const random = new SeededRandom(8);
    for (let round = 0; round < 20; round += 1) {
      const { weights, sequence } = invent(random, 4, 6);
      const [plain, quantized] = [new Chain(weights), new Chain(quantize(weights))];
      for (const chain of [plain, quantized]) chain.score(sequence);
      for (const chain of [plain, quantized]) chain.weigh();
      plain.marginals.slice(0, 24).forEach((chance, at) => {
        expect(Math.abs(chance - (quantized.marginals[at] ?? 0))).toBeLessThan(0.05);
      });
    }
  });
});

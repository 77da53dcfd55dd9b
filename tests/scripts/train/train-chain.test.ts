import { describe, expect, it } from 'vitest';
import { type ChainPlan, quantize, trainChain } from '../../../scripts/train/train-chain.ts';
import type { Sequence } from '../../../scripts/train/sequence.ts';
import { Chain, type ChainWeights } from '../../../src/attribution/model/chain.ts';
import { SeededRandom } from '../../support/seeded-random.ts';

const PLAN: ChainPlan = {
  labels: 3,
  rows: 64,
  mayFollow: () => true,
  epochs: 10,
  rate: 0.1,
  leastCount: 1,
  average: false,
  rounds: 1,
};

/** A sequence whose tokens have the given features. */
function sequenceOf(features: readonly (readonly number[])[], labels: readonly number[]): Sequence {
  const ends = features.map((_, token) => features.slice(0, token + 1).flat().length);
  return {
    length: features.length,
    offsets: Int32Array.of(0, ...ends),
    rows: Int32Array.from(features.flat()),
    labels: Uint8Array.from(labels),
  };
}

/** Tokens with a feature that tells the label, and one that tells nothing. */
function plainTask(): Sequence[] {
  const random = new SeededRandom(1);
  return Array.from({ length: 60 }, () => {
    const labels = Array.from({ length: random.integer(1, 9) }, () => random.integer(0, 2));
    return sequenceOf(
      labels.map((label) => [10 + label, random.integer(20, 60)]),
      labels,
    );
  });
}

/** Tokens that look alike, whose labels go 1, 2, 1, 2 …: only the steps tell. */
function steppingTask(): Sequence[] {
  return [3, 4, 5, 8].map((length) =>
    sequenceOf(
      Array.from({ length }, () => [5]),
      Array.from({ length }, (_, token) => 1 + (token % 2)),
    ),
  );
}

function shareRight(weights: ChainWeights, sequences: readonly Sequence[]): number {
  const chain = new Chain(weights);
  let [right, all] = [0, 0];
  for (const sequence of sequences) {
    chain.score(sequence);
    right += chain.best().filter((label, token) => label === sequence.labels[token]).length;
    all += sequence.length;
  }
  return right / all;
}

describe('training a chain', () => {
  it.each([
    ['labels that a feature tells', plainTask(), PLAN],
    ['labels that only the steps tell', steppingTask(), PLAN],
    ['labels that a feature tells, as a mean', plainTask(), { ...PLAN, average: true }],
    ['labels that a feature tells, by a vote of three', plainTask(), { ...PLAN, rounds: 3 }],
  ])('learns %s without a mistake, also in weights of one byte', (_, task, plan) => {
    const weights = trainChain(task, plan);
    expect([shareRight(weights, task), shareRight(quantize(weights), task)]).toEqual([1, 1]);
  });

  it('gives the same weights each time', () => {
    expect(trainChain(plainTask(), PLAN)).toEqual(trainChain(plainTask(), PLAN));
  });

  it('does not change what it learns from', () => {
    const task = plainTask();
    trainChain(task, PLAN);
    expect(task).toEqual(plainTask());
  });

  it('leaves out features that come up too rarely', () => {
    const task = [...plainTask(), sequenceOf([[63], [63], [62]], [1, 1, 1])];
    const { rows } = trainChain(task, { ...PLAN, leastCount: 2 });
    expect(rows.slice(62 * 3, 63 * 3)).toEqual(new Float32Array(3));
    expect(rows.slice(63 * 3)).not.toEqual(new Float32Array(3));
  });

  it('never takes a step that is forbidden', () => {
    const weights = trainChain(steppingTask(), { ...PLAN, mayFollow: (a, b) => !(a === 2 && b === 0) });
    const chain = new Chain(weights);
    chain.score(sequenceOf([[5], [5], [5], [5]], [0, 0, 0, 0]));
    expect(Array.from(chain.best(100)).join('')).not.toContain('20');
    expect(weights.transitions[2 * 3]).toBe(-Infinity);
  });

  it('takes the mean of the weights after each epoch but the first', () => {
    const twice = { ...PLAN, epochs: 2 };
    expect(trainChain(plainTask(), { ...twice, average: true }).rows).toEqual(trainChain(plainTask(), twice).rows);
    const [last, mean] = [false, true].map((average) => trainChain(plainTask(), { ...PLAN, average }));
    const sizeOf = (weights = last): number => Math.max(...(weights?.rows ?? []));
    expect(sizeOf(mean)).toBeLessThan(sizeOf(last));
  });

  it.each([
    ['no sequences', []],
    ['sequences without tokens', [sequenceOf([], [])]],
    ['tokens without features', [sequenceOf([[], []], [1, 1])]],
  ])('gives finite weights for %s', (_, task) => {
    const { rows, transitions } = quantize(trainChain(task, PLAN));
    expect(rows).toBeDefined();
    expect(transitions.every(Number.isFinite)).toBe(true);
  });
});

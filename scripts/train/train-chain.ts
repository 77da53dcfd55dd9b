import { Chain, type ChainWeights } from '../../src/attribution/model/chain.ts';
import { packRows } from '../../src/attribution/model/packed-rows.ts';
import { seededRandom, shuffle } from './random.ts';
import type { Sequence } from './sequence.ts';

/** Weights as they were learned, not yet packed. */
export type TrainedWeights = ChainWeights & { readonly rows: Float32Array };

export interface ChainPlan {
  readonly labels: number;
  /** Number of rows of the table, a power of two. */
  readonly rows: number;
  readonly mayFollow: (a: number, b: number) => boolean;
  readonly epochs: number;
  readonly rate: number;
  /** Rows that come up less often than this in the training data are not learned. */
  readonly leastCount: number;
  /** Take the mean of the weights after each epoch but the first, which forgets the order of the examples. */
  readonly average: boolean;
  /** Learn so often, in different orders, and take the mean: as scores are sums of weights, that is a vote of all. */
  readonly rounds: number;
}

const SHRINK = 1e-6;
const START = 1e-2;
const SEED = 42;

/**
 * Learns the weights of a conditional random field: stochastic gradient ascent on the likelihood of the labels, with a step of
 * its own for each weight (AdaGrad, Duchi, Hazan and Singer 2011), smaller from epoch to epoch.
 */
export function trainChain(sequences: readonly Sequence[], plan: ChainPlan): TrainedWeights {
  const mean = trainOnce(sequences, plan, SEED);
  for (let round = 1; round < plan.rounds; round += 1) {
    const next = trainOnce(sequences, plan, SEED + round);
    addShare(mean.rows, next.rows, 1 / (round + 1));
    addShare(mean.transitions, next.transitions, 1 / (round + 1));
  }
  return mean;
}

function trainOnce(sequences: readonly Sequence[], plan: ChainPlan, seed: number): TrainedWeights {
  const trainer = new Trainer(sequences, plan);
  const random = seededRandom(seed);
  const order = [...sequences];
  for (let epoch = 0; epoch < plan.epochs; epoch += 1) {
    shuffle(order, random);
    const rate = plan.rate * (1 - (0.9 * epoch) / plan.epochs);
    for (const sequence of order) if (sequence.length > 0) trainer.learn(sequence, rate);
    if (plan.average && epoch > 0) trainer.remember();
  }
  return trainer.result();
}

/** Moves each of the numbers this part of the way to another; forbidden steps stay. */
function addShare(numbers: Float32Array | Float64Array, others: Float32Array | Float64Array, share: number): void {
  for (let at = 0; at < numbers.length; at += 1) {
    const [number, other] = [numbers[at] ?? 0, others[at] ?? 0];
    if (number !== other) numbers[at] = number + share * (other - number);
  }
}

class Trainer {
  readonly #weights: TrainedWeights;
  readonly #chain: Chain;
  readonly #rowSteps: Float32Array;
  readonly #transitionSteps: Float64Array;
  readonly #isRare: Uint8Array;
  readonly #pairs: Float64Array;
  readonly #sums: Float32Array;
  readonly #transitionSums: Float64Array;
  #remembered = 0;

  constructor(sequences: readonly Sequence[], { labels, rows, mayFollow, leastCount, average }: ChainPlan) {
    const transitions = new Float64Array((labels + 1) * labels);
    for (let a = 0; a <= labels; a += 1) {
      for (let b = 0; b < labels; b += 1)
        if (!mayFollow(a === labels ? -1 : a, b)) transitions[a * labels + b] = -Infinity;
    }
    this.#weights = { labels, rows: new Float32Array(rows * labels), scale: 1, transitions };
    this.#chain = new Chain(this.#weights);
    this.#rowSteps = new Float32Array(rows * labels).fill(START);
    this.#transitionSteps = new Float64Array(transitions.length).fill(START);
    this.#pairs = new Float64Array(transitions.length);
    this.#isRare = rareRows(sequences, rows, leastCount);
    this.#sums = new Float32Array(average ? rows * labels : 0);
    this.#transitionSums = new Float64Array(transitions.length);
  }

  learn(sequence: Sequence, rate: number): void {
    this.#chain.score(sequence);
    this.#pairs.fill(0);
    this.#chain.weigh(this.#pairs);
    for (let token = 0; token < sequence.length; token += 1) this.#learnToken(sequence, token, rate);
    this.#learnTransitions(sequence, rate);
  }

  #learnToken({ offsets, rows, labels: right }: Sequence, token: number, rate: number): void {
    const { labels } = this.#weights;
    const { marginals } = this.#chain;
    const answer = right[token] ?? 0;
    if ((marginals[token * labels + answer] ?? 0) > 0.9995) return;
    const chances = marginals.subarray(token * labels, (token + 1) * labels);
    const end = offsets[token + 1] ?? 0;
    for (let feature = offsets[token] ?? 0; feature < end; feature += 1) {
      const row = rows[feature] ?? 0;
      if (this.#isRare[row] !== 1) this.#learnRow(row, chances, answer, rate);
    }
  }

  #learnRow(row: number, chances: Float64Array, answer: number, rate: number): void {
    const { labels, rows: weights } = this.#weights;
    for (let label = 0; label < labels; label += 1) {
      const chance = chances[label] ?? 0;
      if (chance >= 1e-4 || label === answer)
        this.#learnWeight(weights, row * labels + label, (label === answer ? 1 : 0) - chance, rate);
    }
  }

  #learnWeight(weights: Float32Array, at: number, error: number, rate: number): void {
    const weight = weights[at] ?? 0;
    const slope = error - SHRINK * weight;
    const step = (this.#rowSteps[at] ?? 0) + slope * slope;
    this.#rowSteps[at] = step;
    weights[at] = weight + (rate * slope) / Math.sqrt(step);
  }

  #learnTransitions({ length, labels: right }: Sequence, rate: number): void {
    const { labels, transitions } = this.#weights;
    for (let token = 0; token < length; token += 1) {
      const pair = (token === 0 ? labels : (right[token - 1] ?? 0)) * labels + (right[token] ?? 0);
      this.#pairs[pair] = (this.#pairs[pair] ?? 0) - 1;
    }
    for (let pair = 0; pair < this.#pairs.length; pair += 1) {
      const slope = -(this.#pairs[pair] ?? 0);
      if (slope === 0 || transitions[pair] === -Infinity) continue;
      const step = (this.#transitionSteps[pair] ?? 0) + slope * slope;
      this.#transitionSteps[pair] = step;
      transitions[pair] = (transitions[pair] ?? 0) + (rate * slope) / Math.sqrt(step);
    }
  }

  remember(): void {
    const { rows, transitions } = this.#weights;
    for (let at = 0; at < rows.length; at += 1) this.#sums[at] = (this.#sums[at] ?? 0) + (rows[at] ?? 0);
    for (let at = 0; at < transitions.length; at += 1)
      this.#transitionSums[at] = (this.#transitionSums[at] ?? 0) + (transitions[at] ?? 0);
    this.#remembered += 1;
  }

  result(): TrainedWeights {
    if (this.#remembered === 0) return this.#weights;
    return {
      ...this.#weights,
      rows: this.#sums.map((sum) => sum / this.#remembered),
      transitions: this.#transitionSums.map((sum) => sum / this.#remembered),
    };
  }
}

function rareRows(sequences: readonly Sequence[], rows: number, leastCount: number): Uint8Array {
  const counts = new Int32Array(rows);
  for (const sequence of sequences) for (const row of sequence.rows) counts[row] = (counts[row] ?? 0) + 1;
  return Uint8Array.from(counts, (count) => (count < leastCount ? 1 : 0));
}

/** The same weights in steps of 1/127 of the largest of them but one in ten thousand, which is cut: one byte each. */
export function quantize({ rows, ...weights }: TrainedWeights): ChainWeights {
  const sizes = Float32Array.from(rows, Math.abs)
    .filter((size) => size > 0)
    .sort();
  const scale = (sizes[Math.floor(sizes.length * 0.9999)] ?? 1) / 127;
  return {
    ...weights,
    scale,
    rows: packRows(
      rows.map((weight) => weight / scale),
      weights.labels,
    ),
  };
}

import { type FeatureSequence, type PackedRows, RowSum } from './packed-rows.ts';

/** Weights of a linear chain (a conditional random field, Lafferty, McCallum and Pereira 2001) over hashed features. */
export interface ChainWeights {
  readonly labels: number;
  /** `labels` weights a row: packed in units of `scale`, or plain ones while they are learned. */
  readonly rows: PackedRows | Float32Array;
  readonly scale: number;
  /** From label `a` to label `b` at `a * labels + b`; the last row is from the start. -Infinity forbids a step. */
  readonly transitions: Float64Array;
}

/** Transitions as factors: from a label (row) to the next, the other way about, and from the start. */
interface StepFactors {
  readonly onward: Float64Array;
  readonly back: Float64Array;
  readonly start: Float64Array;
}

/** Scores, most likely labels and probabilities of a sequence. Its arrays belong to the last sequence it was given. */
export class Chain {
  scores = new Float64Array(0);
  /** Probability of label `l` at token `t`, at `t * labels + l`. */
  marginals = new Float64Array(0);
  #length = 0;
  #forward = new Float64Array(0);
  #factors = new Float64Array(0);
  #norms = new Float64Array(0);
  #pointers = new Uint8Array(0);

  readonly #rowSum: RowSum | undefined;
  #steps: StepFactors | undefined;

  constructor(readonly weights: ChainWeights) {
    if (!(weights.rows instanceof Float32Array)) this.#rowSum = new RowSum(weights.rows);
  }

  /** Takes in a sequence. Takes time in proportion to its features. */
  score(sequence: FeatureSequence): void {
    const { rows } = this.weights;
    this.#fit(sequence.length);
    if (this.#rowSum) this.#rowSum.sumSequence(sequence, this.weights, this.scores);
    else if (rows instanceof Float32Array) sumPlainRows(rows, sequence, this.weights.labels, this.scores);
  }

  /** The most likely labels (Viterbi), with `firstBias` added to the score of label 0 everywhere. */
  best(firstBias = 0): Uint8Array {
    const { labels } = this.weights;
    const [paths, pointers] = [this.#forward, this.#pointers];
    for (let token = 0; token < this.#length; token += 1) {
      for (let label = 0; label < labels; label += 1) {
        const from = token === 0 ? labels : this.#bestBefore(paths, token, label);
        const path = (token === 0 ? 0 : (paths[(token - 1) * labels + from] ?? 0)) + this.#step(from, label);
        const score = (this.scores[token * labels + label] ?? 0) + (label === 0 ? firstBias : 0);
        paths[token * labels + label] = path + score;
        pointers[token * labels + label] = from;
      }
    }
    return this.#trace(paths, pointers);
  }

  #step(from: number, to: number): number {
    return this.weights.transitions[from * this.weights.labels + to] ?? 0;
  }

  /** The label of the token before from which the best path leads to `label`. */
  #bestBefore(paths: Float64Array, token: number, label: number): number {
    const { labels } = this.weights;
    const { transitions } = this.weights;
    const at = (token - 1) * labels;
    let top = -Infinity;
    let from = 0;
    for (let before = 0; before < labels; before += 1) {
      const path = (paths[at + before] ?? 0) + (transitions[before * labels + label] ?? 0);
      if (path <= top) continue;
      top = path;
      from = before;
    }
    return from;
  }

  #trace(paths: Float64Array, pointers: Uint8Array): Uint8Array {
    const { labels } = this.weights;
    const best = new Uint8Array(this.#length);
    let label = 0;
    const last = (this.#length - 1) * labels;
    for (let other = 1; other < labels; other += 1) {
      if ((paths[last + other] ?? 0) > (paths[last + label] ?? 0)) label = other;
    }
    for (let token = this.#length - 1; token >= 0; token -= 1) {
      best[token] = label;
      label = pointers[token * labels + label] ?? 0;
    }
    return best;
  }

  /** Fills `marginals` by the forward-backward algorithm; `pairs`, when given, gets the expected number of each transition. */
  weigh(pairs?: Float64Array): void {
    const { labels } = this.weights;
    const steps = this.#stepFactors();
    this.#runForward(steps);
    const [forward, factors, norms] = [this.#forward, this.#factors, this.#norms];
    const later = new Float64Array(labels).fill(1);
    const onward = new Float64Array(labels);
    for (let token = this.#length - 1; token >= 0; token -= 1) {
      const at = token * labels;
      const norm = norms[token] ?? 1;
      for (let label = 0; label < labels; label += 1) {
        const chance = later[label] ?? 0;
        this.marginals[at + label] = (forward[at + label] ?? 0) * chance;
        onward[label] = ((factors[at + label] ?? 0) * chance) / norm;
      }
      if (pairs) this.#countPairs(pairs, steps.onward, token, onward);
      multiply(steps.onward, onward, 0, later);
    }
  }

  /** The transitions as factors, in both directions: made once, unless they are being learned. */
  #stepFactors(): StepFactors {
    if (this.#rowSum && this.#steps) return this.#steps;
    const { labels, transitions } = this.weights;
    const onward = transitions.map(Math.exp);
    const back = onward.map((_, at) => onward[(at % labels) * labels + Math.floor(at / labels)] ?? 0);
    this.#steps = { onward, back: back.subarray(0, labels * labels), start: onward.subarray(labels * labels) };
    return this.#steps;
  }

  #runForward({ back, start }: StepFactors): void {
    const { labels } = this.weights;
    const [forward, factors, norms] = [this.#forward, this.#factors, this.#norms];
    const arriving = start.slice();
    for (let token = 0; token < this.#length; token += 1) {
      const at = token * labels;
      this.#fillFactors(at);
      if (token > 0) multiply(back, forward, at - labels, arriving);
      let norm = 0;
      for (let label = 0; label < labels; label += 1) {
        const chance = (arriving[label] ?? 0) * (factors[at + label] ?? 0);
        forward[at + label] = chance;
        norm += chance;
      }
      for (let label = 0; label < labels; label += 1) forward[at + label] = (forward[at + label] ?? 0) / norm;
      norms[token] = norm;
    }
  }

  /** Scores as factors, the largest of a token 1. */
  #fillFactors(at: number): void {
    const { labels } = this.weights;
    let top = -Infinity;
    for (let label = 0; label < labels; label += 1) top = Math.max(top, this.scores[at + label] ?? 0);
    for (let label = 0; label < labels; label += 1)
      this.#factors[at + label] = Math.exp((this.scores[at + label] ?? 0) - top);
  }

  /** Adds the probabilities of the steps to a token. */
  #countPairs(pairs: Float64Array, steps: Float64Array, token: number, onward: Float64Array): void {
    const { labels } = this.weights;
    const at = (token - 1) * labels;
    const [from, to] = token === 0 ? [labels, labels + 1] : [0, labels];
    for (let before = from; before < to; before += 1) {
      const chance = token === 0 ? 1 : (this.#forward[at + before] ?? 0);
      for (let label = 0; label < labels; label += 1) {
        const pair = before * labels + label;
        pairs[pair] = (pairs[pair] ?? 0) + chance * (steps[pair] ?? 0) * (onward[label] ?? 0);
      }
    }
  }

  #fit(length: number): void {
    this.#length = length;
    const needed = length * this.weights.labels;
    if (this.scores.length >= needed) return;
    const room = needed * 2;
    this.scores = new Float64Array(room);
    this.marginals = new Float64Array(room);
    this.#forward = new Float64Array(room);
    this.#factors = new Float64Array(room);
    this.#norms = new Float64Array(length * 2);
    this.#pointers = new Uint8Array(room);
  }
}

/** The product of the first rows of a matrix, one for each entry of `into`, and a vector that starts at `at`. */
function multiply(matrix: Float64Array, vector: Float64Array, at: number, into: Float64Array): void {
  const size = into.length;
  for (let row = 0; row < size; row += 1) {
    let sum = 0;
    for (let column = 0; column < size; column += 1)
      sum += (matrix[row * size + column] ?? 0) * (vector[at + column] ?? 0);
    into[row] = sum;
  }
}

function sumPlainRows(weights: Float32Array, sequence: FeatureSequence, labels: number, scores: Float64Array): void {
  const { offsets, rows, length } = sequence;
  scores.fill(0, 0, length * labels);
  for (let token = 0; token < length; token += 1) {
    const end = offsets[token + 1] ?? 0;
    for (let feature = offsets[token] ?? 0; feature < end; feature += 1) {
      const row = (rows[feature] ?? 0) * labels;
      for (let label = 0; label < labels; label += 1)
        scores[token * labels + label] = (scores[token * labels + label] ?? 0) + (weights[row + label] ?? 0);
    }
  }
}

/** Number of rows of a table of weights. */
export function rowCountOf({ rows, labels }: ChainWeights): number {
  return rows instanceof Float32Array ? rows.length / labels : rows.words.length / rows.wordsPerRow;
}

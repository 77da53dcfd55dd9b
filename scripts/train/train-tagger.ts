import type { Columns } from '../../src/attribution/model/columns.ts';
import { packRows } from '../../src/attribution/model/packed-rows.ts';
import { bestTag, TAGGER_TEMPLATES, taggerRows, type TaggerWeights, TAGS } from '../../src/attribution/model/tagger.ts';
import { seededRandom, shuffle } from './random.ts';

/** Columns of an article with the tags that a teacher gave its tokens. */
export interface TaggedColumns {
  readonly columns: Columns;
  readonly tags: Uint8Array;
}

const ROWS = 32_768;
const EPOCHS = 4;

/** Learns to tag as the teacher does: an averaged perceptron (Collins 2002) that reads from left to right beside its own tags. */
export function trainTagger(articles: readonly TaggedColumns[]): TaggerWeights {
  const learner = new Learner();
  const random = seededRandom(7);
  const order = [...articles];
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const article of order) learner.learn(article);
  }
  return learner.result();
}

class Learner {
  readonly #weights = new Float32Array(ROWS * TAGS.length);
  readonly #sums = new Float32Array(ROWS * TAGS.length);
  readonly #changedAt = new Int32Array(ROWS * TAGS.length);
  readonly #rows = new Int32Array(TAGGER_TEMPLATES);
  readonly #scores = new Float64Array(TAGS.length);
  #time = 0;

  learn({ columns, tags }: TaggedColumns): void {
    for (let token = 0; token < columns.count; token += 1) {
      taggerRows(columns, token, { rows: this.#rows, mask: ROWS - 1 });
      this.#score();
      const guess = bestTag(this.#scores);
      const right = tags[token] ?? 0;
      this.#time += 1;
      columns.tag[token] = guess;
      if (guess === right) continue;
      for (const row of this.#rows) {
        this.#change(row * TAGS.length + right, 1);
        this.#change(row * TAGS.length + guess, -1);
      }
    }
  }

  #score(): void {
    this.#scores.fill(0);
    for (const row of this.#rows) {
      for (let tag = 0; tag < TAGS.length; tag += 1)
        this.#scores[tag] = (this.#scores[tag] ?? 0) + (this.#weights[row * TAGS.length + tag] ?? 0);
    }
  }

  /** Changes a weight, and counts the time that the old one stood. */
  #change(at: number, by: number): void {
    const weight = this.#weights[at] ?? 0;
    this.#sums[at] = (this.#sums[at] ?? 0) + weight * (this.#time - (this.#changedAt[at] ?? 0));
    this.#changedAt[at] = this.#time;
    this.#weights[at] = weight + by;
  }

  result(): TaggerWeights {
    const means = this.#weights.map(
      (weight, at) => ((this.#sums[at] ?? 0) + weight * (this.#time - (this.#changedAt[at] ?? 0))) / this.#time,
    );
    const largest = means.reduce((top, mean) => Math.max(top, Math.abs(mean)), 0);
    return {
      rows: packRows(
        means.map((mean) => (mean / largest) * 127),
        TAGS.length,
      ),
    };
  }
}

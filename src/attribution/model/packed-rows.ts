/** The features of a sequence of tokens, as rows of the table of weights: see `FeatureList`. */
export interface FeatureSequence {
  readonly length: number;
  readonly offsets: Int32Array;
  readonly rows: Int32Array;
}

/**
 * Rows of weights from -127 to 127, each weight plus 128 in one byte, four to a word. The bytes of a word are added two by two, in
 * lanes of 16 bits, which hold the sum of 256 rows: a quarter of the time that one weight after another takes.
 */
export interface PackedRows {
  readonly words: Int32Array;
  readonly wordsPerRow: number;
}

const BIAS = 128;
const LANES = 0x00ff00ff;
const LANE = 0xffff;

/** Words that a row of so many labels takes. */
export function wordsFor(labels: number): number {
  return Math.ceil(labels / 4);
}

/** Packs rows of `labels` weights each; numbers beyond -127 and 127 are cut. */
export function packRows(rows: ArrayLike<number>, labels: number): PackedRows {
  const wordsPerRow = wordsFor(labels);
  const bytes = new Uint8Array((rows.length / labels) * wordsPerRow * 4).fill(BIAS);
  for (let at = 0; at < rows.length; at += 1) {
    const place = Math.floor(at / labels) * wordsPerRow * 4 + (at % labels);
    bytes[place] = BIAS + Math.max(-127, Math.min(127, Math.round(rows[at] ?? 0)));
  }
  return { words: new Int32Array(bytes.buffer), wordsPerRow };
}

/** Adds up packed rows. */
export class RowSum {
  /** The last sums. */
  readonly lanes: Int32Array;
  readonly #words: Int32Array;
  readonly #wordsPerRow: number;

  constructor({ words, wordsPerRow }: PackedRows) {
    this.#words = words;
    this.#wordsPerRow = wordsPerRow;
    this.lanes = new Int32Array(wordsPerRow * 4);
  }

  /** Adds up the rows of each token of a sequence into `scores`, `labels` a token, in units of `scale`. */
  sumSequence(
    { offsets, rows, length }: FeatureSequence,
    { labels, scale }: { readonly labels: number; readonly scale: number },
    scores: Float64Array,
  ): void {
    for (let token = 0; token < length; token += 1) {
      this.sum(rows, offsets[token] ?? 0, offsets[token + 1] ?? 0);
      for (let label = 0; label < labels; label += 1) scores[token * labels + label] = (this.lanes[label] ?? 0) * scale;
    }
  }

  /** Adds up `rows` from one place to another, at most 256 of them, into `lanes`. */
  sum(rows: Int32Array, from: number, to: number): void {
    const bias = BIAS * (to - from);
    const [words, wordsPerRow] = [this.#words, this.#wordsPerRow];
    for (let word = 0; word < wordsPerRow; word += 1) {
      let even = 0;
      let odd = 0;
      for (let place = from; place < to; place += 1) {
        const four = words[(rows[place] ?? 0) * wordsPerRow + word] ?? 0;
        even = (even + (four & LANES)) | 0;
        odd = (odd + ((four >>> 8) & LANES)) | 0;
      }
      const lane = word * 4;
      this.lanes[lane] = (even & LANE) - bias;
      this.lanes[lane + 1] = (odd & LANE) - bias;
      this.lanes[lane + 2] = (even >>> 16) - bias;
      this.lanes[lane + 3] = (odd >>> 16) - bias;
    }
  }
}

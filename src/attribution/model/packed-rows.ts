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
    let word = 0;
    for (; word + 5 <= this.#wordsPerRow; word += 5) this.#sumFive(rows, from, to, word);
    for (; word < this.#wordsPerRow; word += 1) this.#sumOne(rows, from, to, word);
  }

  #sumOne(rows: Int32Array, from: number, to: number, word: number): void {
    const [words, wordsPerRow] = [this.#words, this.#wordsPerRow];
    let even = 0;
    let odd = 0;
    for (let place = from; place < to; place += 1) {
      const four = words[(rows[place] ?? 0) * wordsPerRow + word] ?? 0;
      even = (even + (four & LANES)) | 0;
      odd = (odd + ((four >>> 8) & LANES)) | 0;
    }
    this.#write(word, even, odd, BIAS * (to - from));
  }

  /** The same for five words, which is what the tagger has: each row is looked up once, and the sums stay in registers. */
  #sumFive(rows: Int32Array, from: number, to: number, word: number): void {
    const [words, wordsPerRow] = [this.#words, this.#wordsPerRow];
    let [even0, even1, even2, even3, even4] = [0, 0, 0, 0, 0];
    let [odd0, odd1, odd2, odd3, odd4] = [0, 0, 0, 0, 0];
    for (let place = from; place < to; place += 1) {
      const at = (rows[place] ?? 0) * wordsPerRow + word;
      const four0 = words[at] ?? 0;
      const four1 = words[at + 1] ?? 0;
      const four2 = words[at + 2] ?? 0;
      const four3 = words[at + 3] ?? 0;
      const four4 = words[at + 4] ?? 0;
      even0 = (even0 + (four0 & LANES)) | 0;
      odd0 = (odd0 + ((four0 >>> 8) & LANES)) | 0;
      even1 = (even1 + (four1 & LANES)) | 0;
      odd1 = (odd1 + ((four1 >>> 8) & LANES)) | 0;
      even2 = (even2 + (four2 & LANES)) | 0;
      odd2 = (odd2 + ((four2 >>> 8) & LANES)) | 0;
      even3 = (even3 + (four3 & LANES)) | 0;
      odd3 = (odd3 + ((four3 >>> 8) & LANES)) | 0;
      even4 = (even4 + (four4 & LANES)) | 0;
      odd4 = (odd4 + ((four4 >>> 8) & LANES)) | 0;
    }
    const bias = BIAS * (to - from);
    this.#write(word, even0, odd0, bias);
    this.#write(word + 1, even1, odd1, bias);
    this.#write(word + 2, even2, odd2, bias);
    this.#write(word + 3, even3, odd3, bias);
    this.#write(word + 4, even4, odd4, bias);
  }

  #write(word: number, even: number, odd: number, bias: number): void {
    const lane = word * 4;
    this.lanes[lane] = (even & LANE) - bias;
    this.lanes[lane + 1] = (odd & LANE) - bias;
    this.lanes[lane + 2] = (even >>> 16) - bias;
    this.lanes[lane + 3] = (odd >>> 16) - bias;
  }
}

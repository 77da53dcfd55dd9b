import { mix } from './mix.ts';

/** Sides that tokens can stand on, and templates that one token can have. */
const SIDES = 8;
const MOST_TEMPLATES = 256;

/**
 * The features of a sequence of tokens, as rows of a table of weights: those of token `i` stand in `rows` from `offsets[i]` up to
 * `offsets[i + 1]`. Feature after feature is added under the number of its template, so that the same value means different
 * things in different templates. One list is filled anew for every sequence.
 */
export class FeatureList {
  offsets = new Int32Array(512);
  rows = new Int32Array(65_536);
  length = 0;
  /** Values of the token at hand that have no row yet: rows are made of many at once, which is three times as fast. */
  readonly #values = new Int32Array(MOST_TEMPLATES);
  #waiting = 0;
  #count = 0;
  #template = 0;

  /** `rowMask`: number of rows of the table, a power of two, less one. */
  constructor(readonly rowMask: number) {}

  clear(): void {
    this.length = 0;
    this.#count = 0;
    this.#waiting = 0;
  }

  /** Begins the features of the next token; `side` keeps all its templates apart from those of other sides. */
  next(side = 0): void {
    this.#makeRows();
    if (this.length + 2 > this.offsets.length) this.offsets = grown(this.offsets);
    if (this.#count + MOST_TEMPLATES > this.rows.length) this.rows = grown(this.rows);
    this.offsets[this.length] = this.#count;
    this.length += 1;
    this.#template = side;
  }

  /** Adds the next template's value. */
  add(value: number): void {
    this.#values[this.#waiting++] = value;
  }

  /** Passes over templates that say nothing about this token. */
  skip(templates: number): void {
    this.#makeRows();
    this.#template += templates * SIDES;
  }

  /** Ends the last token: now the sequence can be scored. */
  close(): void {
    this.#makeRows();
    this.offsets[this.length] = this.#count;
  }

  #makeRows(): void {
    const { rows, rowMask } = this;
    const values = this.#values;
    const [waiting, from] = [this.#waiting, this.#count];
    let template = this.#template;
    for (let at = 0; at < waiting; at += 1) {
      template += SIDES;
      rows[from + at] = mix(template, values[at] ?? 0) & rowMask;
    }
    this.#template = template;
    this.#count = from + waiting;
    this.#waiting = 0;
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(array.length * 2);
  longer.set(array);
  return longer;
}

/** A number of tokens as a bin from 0 to 10, finer where it is small. */
export function distanceBin(tokens: number): number {
  if (tokens <= 4) return Math.max(0, tokens);
  if (tokens <= 6) return 5;
  if (tokens <= 9) return 6;
  if (tokens <= 14) return 7;
  if (tokens <= 22) return 8;
  return tokens <= 40 ? 9 : 10;
}

/** The entry of a token, or -1 where the text around it ends. */
export function entryAt(column: Int32Array, token: number, { first, end }: Stretch): number {
  return token < first || token >= end ? -1 : (column[token] ?? -1);
}

/** The run of tokens that a sequence covers, half-open. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

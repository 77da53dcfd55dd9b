/** A set of types of tokens by their keys, a bit for each: a query has up to 200 of them, and a corpus up to millions of types. */
export class TypeSet {
  readonly #bits: Uint32Array;

  /** An empty set for keys below `size`, or one with the keys of a smaller set. */
  constructor(
    readonly size: number,
    smaller?: TypeSet,
  ) {
    this.#bits = new Uint32Array(Math.ceil(size / 32));
    if (smaller) this.#bits.set(smaller.#bits);
  }

  /** What the bits take in memory. */
  get bytes(): number {
    return this.#bits.byteLength;
  }

  add(key: number): void {
    const at = key >>> 5;
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (key & 31));
  }

  has(key: number): boolean {
    return (((this.#bits[key >>> 5] ?? 0) >>> (key & 31)) & 1) === 1;
  }
}

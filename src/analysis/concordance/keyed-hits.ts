import type { PlacedHit } from '../hits/hit.ts';
import type { HitPlace } from './hit-page.ts';

/** Hits that a list has room for at first. */
const FIRST_HITS = 256;

/** Numbers of a hit: article, first token, token behind the last, paragraph, slot of its quote and one. */
const PLACE_LENGTH = 5;

/** Hits that are looked at in a step. */
const STEP = 4096;

/**
 * Many hits, each with the keys that it is sorted by, the first of which counts most. As plain numbers a hit takes 40 bytes; as an object
 * it would take 200.
 */
export class KeyedHits {
  #places = new Uint32Array(FIRST_HITS * PLACE_LENGTH);
  #keys: Uint32Array;
  #size = 0;

  constructor(readonly keyLength: number) {
    this.#keys = new Uint32Array(FIRST_HITS * keyLength);
  }

  /** Number of hits. */
  get size(): number {
    return this.#size;
  }

  /** Adds a hit with its keys, whole numbers below 2^32. */
  add({ articleKey, first, end, paragraph, slot }: PlacedHit, keys: readonly number[]): void {
    if (this.#size * PLACE_LENGTH === this.#places.length) {
      this.#places = doubled(this.#places);
      this.#keys = doubled(this.#keys);
    }
    this.#places.set([articleKey, first, end, paragraph, (slot ?? -1) + 1], this.#size * PLACE_LENGTH);
    this.#keys.set(keys, this.#size * this.keyLength);
    this.#size += 1;
  }

  /** The hit with this number. */
  hit(index: number): PlacedHit {
    const start = index * PLACE_LENGTH;
    const [articleKey = 0, first = 0, end = 0, paragraph = 0, slot = 0] = this.#places.subarray(
      start,
      start + PLACE_LENGTH,
    );
    return { articleKey, first, end, paragraph, slot: slot === 0 ? undefined : slot - 1 };
  }

  /** Which of two hits comes first: by their keys, then in reading order. */
  compare(a: number, b: number): number {
    return (
      compareStretches(this.#keys, a * this.keyLength, b * this.keyLength, this.keyLength) ||
      compareStretches(this.#places, a * PLACE_LENGTH, b * PLACE_LENGTH, PLACE_LENGTH)
    );
  }

  /** The number of the hit at a place, in steps; undefined: there is none. */
  *find({ articleKey, first, end }: HitPlace): Generator<void, number | undefined> {
    for (let index = 0; index < this.#size; index += 1) {
      if (index % STEP === STEP - 1) yield;
      const start = index * PLACE_LENGTH;
      const isHere = this.#places[start] === articleKey && this.#places[start + 1] === first;
      if (isHere && this.#places[start + 2] === end) return index;
    }
    return undefined;
  }

  /** The numbers of the hits that come after one of them, or of all, in steps; in no order. */
  *behind(last: number | undefined): Generator<void, Uint32Array> {
    const found = new Uint32Array(this.#size);
    let size = 0;
    for (let index = 0; index < this.#size; index += 1) {
      if (index % STEP === STEP - 1) yield;
      if (last === undefined || this.compare(index, last) > 0) found[size++] = index;
    }
    return found.subarray(0, size);
  }

  /** All different keys but 0, in steps. */
  *differentKeys(): Generator<void, number[]> {
    const keys = new Set<number>();
    for (let at = 0; at < this.#size * this.keyLength; at += 1) {
      if (at % STEP === STEP - 1) yield;
      keys.add(this.#keys[at] ?? 0);
    }
    keys.delete(0);
    return [...keys];
  }

  /** Puts another key in the place of each, in steps. */
  *changeKeys(change: (key: number) => number): Generator<void> {
    for (let at = 0; at < this.#size * this.keyLength; at += 1) {
      if (at % STEP === STEP - 1) yield;
      this.#keys[at] = change(this.#keys[at] ?? 0);
    }
  }
}

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}

function compareStretches(numbers: Uint32Array, a: number, b: number, length: number): number {
  for (let index = 0; index < length; index += 1) {
    const difference = (numbers[a + index] ?? 0) - (numbers[b + index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

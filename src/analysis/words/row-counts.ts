/** The index is in so many parts, which grow one by one: growing all of it at once would block the event loop. */
const PARTS = 64;

/** Shift of a hash of 32 bits that leaves the number of a part. */
const PART_SHIFT = 26;

/** Slots of a part at first; a power of two. */
const FIRST_SLOTS = 32;

/** A part has at least so many slots for each of its rows. */
const SLOTS_PER_ROW = 1.5;

const FIRST_ROWS = 256;

/** One part of the index. */
interface Part {
  /** The number of a row and one, by the hash of the row; 0: free. As many as a power of two. */
  slots: Uint32Array;
  /** Slots that are taken. */
  taken: number;
}

/**
 * How often each row of numbers was counted: a hash table with open addressing (Knuth 1998, "Sorting and searching", 6.4) over rows of
 * whole numbers below 2^32, all of one length. Rows are numbered from 0 in the order of their first appearance. A row of three numbers
 * takes 24 to 48 bytes.
 */
export class RowCounts {
  #rows: Uint32Array;
  #counts: Uint32Array = new Uint32Array(FIRST_ROWS);
  readonly #parts: readonly Part[] = Array.from({ length: PARTS }, () => {
    return { slots: new Uint32Array(FIRST_SLOTS), taken: 0 };
  });
  #size = 0;

  /** `length`: numbers of a row. */
  constructor(readonly length: number) {
    this.#rows = new Uint32Array(FIRST_ROWS * length);
  }

  /** Number of different rows. */
  get size(): number {
    return this.#size;
  }

  /** Counts the row that begins at a place of the list, once or `times` times. */
  add(numbers: ArrayLike<number>, at: number, times = 1): void {
    const hash = hashOf(numbers, at, this.length);
    const part = this.#partOf(hash);
    const slot = this.#slotIn(part, hash, numbers, at);
    const found = part.slots[slot] ?? 0;
    const row = found === 0 ? this.#append(numbers, at) : found - 1;
    this.#counts[row] = (this.#counts[row] ?? 0) + times;
    if (found !== 0) return;
    part.slots[slot] = row + 1;
    part.taken += 1;
    if (part.taken * SLOTS_PER_ROW > part.slots.length) this.#grow(part);
  }

  /** The number of the row that begins at a place of the list; undefined: it was not counted. */
  find(numbers: ArrayLike<number>, at: number): number | undefined {
    const hash = hashOf(numbers, at, this.length);
    const part = this.#partOf(hash);
    const found = part.slots[this.#slotIn(part, hash, numbers, at)] ?? 0;
    return found === 0 ? undefined : found - 1;
  }

  /** How often a row was counted. */
  countOf(row: number): number {
    return this.#counts[row] ?? 0;
  }

  /** One of the numbers of a row. */
  numberIn(row: number, index: number): number {
    return this.#rows[row * this.length + index] ?? 0;
  }

  /** All rows one after another, `length` numbers each. Valid until the next one is added. */
  get rows(): Uint32Array {
    return this.#rows.subarray(0, this.#size * this.length);
  }

  /** Which of two rows comes first by its numbers: negative for `a`, positive for `b`. */
  compareRows(a: number, b: number): number {
    for (let index = 0; index < this.length; index += 1) {
      const difference = this.numberIn(a, index) - this.numberIn(b, index);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  #partOf(hash: number): Part {
    const part = this.#parts[hash >>> PART_SHIFT];
    if (!part) throw new Error('A hash has 32 bits.');
    return part;
  }

  /** Where the row is in its part, or would be. */
  #slotIn({ slots }: Part, hash: number, numbers: ArrayLike<number>, at: number): number {
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = slots[slot] ?? 0;
      if (found === 0 || this.#isRow(found - 1, numbers, at)) return slot;
    }
  }

  #isRow(row: number, numbers: ArrayLike<number>, at: number): boolean {
    const start = row * this.length;
    for (let index = 0; index < this.length; index += 1) {
      if (this.#rows[start + index] !== numbers[at + index]) return false;
    }
    return true;
  }

  #append(numbers: ArrayLike<number>, at: number): number {
    const row = this.#size;
    if (row === this.#counts.length) {
      this.#rows = copyInto(new Uint32Array(this.#rows.length * 2), this.#rows);
      this.#counts = copyInto(new Uint32Array(this.#counts.length * 2), this.#counts);
    }
    for (let index = 0; index < this.length; index += 1)
      this.#rows[row * this.length + index] = numbers[at + index] ?? 0;
    this.#size += 1;
    return row;
  }

  /** Doubles a part. Its rows are all different, so that none is compared. */
  #grow(part: Part): void {
    const slots = new Uint32Array(part.slots.length * 2);
    const mask = slots.length - 1;
    for (const found of part.slots) {
      if (found === 0) continue;
      let slot = hashOf(this.#rows, (found - 1) * this.length, this.length) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = found;
    }
    part.slots = slots;
  }
}

function copyInto(to: Uint32Array, from: Uint32Array): Uint32Array {
  to.set(from);
  return to;
}

/** Mixed by the finalizer of MurmurHash3 (Appleby 2011), number by number. */
function hashOf(numbers: ArrayLike<number>, at: number, length: number): number {
  let hash = length;
  for (let index = 0; index < length; index += 1) {
    hash = Math.imul(hash ^ (numbers[at + index] ?? 0), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}

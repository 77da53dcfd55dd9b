/** Longer ones are no words that come again. */
const LONGEST_KEPT = 31;

/** Code units that a word takes in the table: its length and its letters. */
const WIDTH = LONGEST_KEPT + 1;

/** Number of slots in which a word may be stored, from the slot of its hash on: a power of two. */
const PLACES = 4;

/**
 * A hash table of words by their letters in a text. A lookup makes no string. New words overwrite old ones when their slots
 * are full. The table holds words, no texts.
 */
export class WordTable<W> {
  readonly #words: (W | undefined)[];
  /** The hashes of the words. Most slots are skipped by their hash alone. */
  readonly #hashes: Int32Array;
  /** In one array, because strings are spread over the memory and cost cache misses. */
  readonly #letters: Uint16Array;
  /** The slot of a group that is overwritten next. */
  #overwritten = 0;

  /** `slots`: how many words are kept at most, a power of two. */
  constructor(
    readonly slots: number,
    private readonly make: (printed: string) => W,
  ) {
    this.#words = new Array<W | undefined>(slots).fill(undefined);
    this.#hashes = new Int32Array(slots);
    this.#letters = new Uint16Array(slots * WIDTH);
  }

  /** The word that a text prints between two offsets. */
  at(text: string, startUtf16: number, endUtf16: number): W {
    if (endUtf16 - startUtf16 > LONGEST_KEPT) return this.make(text.slice(startUtf16, endUtf16));
    const hash = hashOf(text, startUtf16, endUtf16);
    const first = hash & (this.slots - PLACES);
    for (let slot = first; slot < first + PLACES; slot += 1) {
      if (this.#hashes[slot] !== hash) continue;
      const kept = this.#isPrinted(slot, text, startUtf16, endUtf16) ? this.#words[slot] : undefined;
      if (kept !== undefined) return kept;
    }
    return this.#keep(first, hash, copyOf(text.slice(startUtf16, endUtf16)));
  }

  #isPrinted(slot: number, text: string, startUtf16: number, endUtf16: number): boolean {
    const letters = this.#letters;
    let place = slot * WIDTH;
    if (letters[place] !== endUtf16 - startUtf16) return false;
    for (let at = startUtf16; at < endUtf16; at += 1) if (letters[(place += 1)] !== text.charCodeAt(at)) return false;
    return true;
  }

  #keep(first: number, hash: number, printed: string): W {
    this.#overwritten = (this.#overwritten + 1) & (PLACES - 1);
    const slot = first + this.#overwritten;
    const word = this.make(printed);
    this.#words[slot] = word;
    this.#hashes[slot] = hash;
    this.#letters[slot * WIDTH] = printed.length;
    for (let at = 0; at < printed.length; at += 1) this.#letters[slot * WIDTH + 1 + at] = printed.charCodeAt(at);
    return word;
  }
}

/** Copies a slice. V8 keeps a whole text in memory while a slice of it is used. */
function copyOf(slice: string): string {
  return ` ${slice}`.slice(1);
}

function hashOf(text: string, startUtf16: number, endUtf16: number): number {
  let hash = endUtf16 - startUtf16;
  for (let at = startUtf16; at < endUtf16; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

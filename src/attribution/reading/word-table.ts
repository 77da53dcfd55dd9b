/** Longer ones are no words that come again. */
const LONGEST_KEPT = 31;

/** Code units that a word takes in the table: its length and its letters. */
const WIDTH = LONGEST_KEPT + 1;

/** A word stands in one of so many slots, the first of which follows from its hash: a power of two. */
const PLACES = 4;

/**
 * The words that texts print, each made once and found again without making its string or the hash of that. Rare ones give place to
 * others. A table keeps words, no texts.
 */
export class WordTable<W> {
  readonly #words: (W | undefined)[];
  /** The hashes of the words, so that others are passed over without a look at them. */
  readonly #hashes: Int32Array;
  /** Beside each other, where the processor finds them with one look; strings lie about in memory. */
  readonly #letters: Uint16Array;
  /** Which place is overwritten next where all are taken. */
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

/** A string that is no slice of another one: V8 keeps the whole of a text in memory as long as a slice of it is used. */
function copyOf(slice: string): string {
  return ` ${slice}`.slice(1);
}

function hashOf(text: string, startUtf16: number, endUtf16: number): number {
  let hash = endUtf16 - startUtf16;
  for (let at = startUtf16; at < endUtf16; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

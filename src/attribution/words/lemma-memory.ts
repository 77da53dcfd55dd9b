import { lemmaOf } from './lemma-of.ts';

/** Texts repeat most of their words; more distinct ones than this are forgotten together. */
const REMEMBERED_WORDS = 50_000;

/** Longer ones are no words that come again. */
const LONGEST_WORD = 40;

/** Remembers the lemmas of words that were met. */
export class LemmaMemory {
  readonly #known = new Map<string, Map<string, string>>();
  #size = 0;

  /** `lemmaOf`, which is asked once for each word and part of speech. */
  lemmaOf(folded: string, pos: string): string {
    const known = this.#knownOf(pos);
    const lemma = known.get(folded);
    if (lemma !== undefined) return lemma;
    const found = lemmaOf(folded, pos);
    if (folded.length <= LONGEST_WORD) this.#keep(known, folded, found);
    return found;
  }

  #knownOf(pos: string): Map<string, string> {
    const known = this.#known.get(pos);
    if (known) return known;
    const fresh = new Map<string, string>();
    this.#known.set(pos, fresh);
    return fresh;
  }

  #keep(known: Map<string, string>, folded: string, lemma: string): void {
    if (this.#size >= REMEMBERED_WORDS) {
      for (const words of this.#known.values()) words.clear();
      this.#size = 0;
    }
    // Copies: a slice of a text would keep all of that text in memory.
    const word = ` ${folded}`.slice(1);
    known.set(word, lemma === folded ? word : ` ${lemma}`.slice(1));
    this.#size += 1;
  }
}

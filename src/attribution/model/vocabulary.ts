import { hashOf, mix } from './mix.ts';
import { shapeOf } from './word-shape.ts';

/** What the weights know of words, in columns sorted as they come; a word is known by its hash alone. */
export interface VocabularyTable {
  /** In ascending order. */
  readonly hashes: Int32Array;
  /** Index, from 1, of the word's group among words used alike; 0: not grouped. */
  readonly fineGroups: Uint16Array;
  /** How often the word was part of a cue where the weights were learned: bins of `cueBin`. */
  readonly cueBins: Uint8Array;
  /** The part of speech of words that nearly always have the same, from 1; 0 for others. */
  readonly soleTags: Uint8Array;
  /** For each fine group the coarser one that holds it; index 0 is no group. */
  readonly middleGroups: Uint8Array;
}

/** All that features ask about one printed word. */
export interface WordFacts {
  readonly hash: number;
  readonly suffix3: number;
  readonly suffix2: number;
  readonly prefix3: number;
  readonly shape: number;
  readonly fineGroup: number;
  readonly middleGroup: number;
  readonly cueBin: number;
  /** Its part of speech when there is only one, from 1; else 0. */
  readonly soleTag: number;
}

/** Bin of a word that was seen too rarely to tell. */
const UNSEEN_BIN = 1;

/** More distinct words than this are forgotten together. */
const REMEMBERED_WORDS = 50_000;

/** Longer ones are no words: they are known by their beginning, and not remembered. */
const LONGEST_WORD = 40;

/** Looks words up in the table of a model. */
export class Vocabulary {
  readonly #known = new Map<string, WordFacts>();

  constructor(readonly table: VocabularyTable) {}

  /** Index of a word in the table, by bisection; undefined when it is not there. */
  row(hash: number): number | undefined {
    const { hashes } = this.table;
    let [low, high] = [0, hashes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((hashes[middle] ?? 0) < hash) low = middle + 1;
      else high = middle;
    }
    return hashes[low] === hash ? low : undefined;
  }

  /** The facts of a word as printed; remembered, as a text repeats most of its words. */
  facts(printed: string): WordFacts {
    const known = this.#known.get(printed);
    if (known) return known;
    if (this.#known.size >= REMEMBERED_WORDS) this.#known.clear();
    const facts = this.look(printed);
    // A copy of the word: a slice of a text would keep all of that text in memory.
    if (printed.length <= LONGEST_WORD) this.#known.set(` ${printed}`.slice(1), facts);
    return facts;
  }

  /** The facts of a word as printed, without the memory of known words. */
  look(printed: string): WordFacts {
    const word = normalizeWord(printed);
    const hash = hashOf(word);
    const row = this.row(hash) ?? -1;
    const { fineGroups, middleGroups, cueBins, soleTags } = this.table;
    const fineGroup = fineGroups[row] ?? 0;
    return {
      hash,
      suffix3: mix(3, hashOf(word.slice(-3))),
      suffix2: mix(2, hashOf(word.slice(-2))),
      prefix3: mix(4, hashOf(word.slice(0, 3))),
      shape: shapeOf(printed),
      fineGroup,
      middleGroup: middleGroups[fineGroup] ?? 0,
      cueBin: cueBins[row] ?? UNSEEN_BIN,
      soleTag: soleTags[row] ?? 0,
    };
  }
}

/** Lower case, straight marks and apostrophes, every digit a 0. A very long run of letters, which is no word, is cut. */
export function normalizeWord(printed: string): string {
  return printed.slice(0, LONGEST_WORD).toLowerCase().replace(/[’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/\d/g, '0');
}

/** Bin, 1 to 10, of the share of a word's `seen` occurrences that were part of a cue. */
export function cueBin(seen: number, asCue: number): number {
  if (seen < 2) return UNSEEN_BIN;
  const share = (asCue + 0.05) / (seen + 1);
  return 2 + CUE_BIN_BORDERS.filter((border) => share >= border).length;
}

const CUE_BIN_BORDERS = [0.002, 0.01, 0.03, 0.08, 0.16, 0.3, 0.5, 0.75];

/** From this bin on a word is likely to be a cue. */
export const LIKELY_CUE_BIN = 7;

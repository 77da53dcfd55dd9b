import { UNKNOWN_POS } from '../../text/tagged-token.ts';
import { TAGS } from '../model/tagger.ts';
import type { Vocabulary, WordFacts } from '../model/vocabulary.ts';
import { lemmaOf } from './lemma-of.ts';

/** A word as one part of speech. */
export interface WordType {
  readonly word: string;
  readonly folded: string;
  readonly lemma: string;
  readonly pos: string;
}

/** A printed word, with what has been found out about it. */
export interface KnownWord {
  readonly printed: string;
  readonly facts: WordFacts;
  /** By number of the part of speech. */
  readonly types: (WordType | undefined)[];
  /** Its part of speech when it stands alone; undefined as long as nobody has asked. */
  alone: string | undefined;
}

/** Texts repeat most of their words; more distinct ones than this are forgotten together. */
const REMEMBERED_WORDS = 30_000;

/** Longer ones are no words that come again. */
const LONGEST_WORD = 40;

/** Remembers the words that were met, so that most of them are looked up once for all they are asked. */
export class KnownWords {
  readonly #known = new Map<string, KnownWord>();

  constructor(private readonly vocabulary: Vocabulary) {}

  look(printed: string): KnownWord {
    const known = this.#known.get(printed);
    if (known) return known;
    // A copy: a slice of a text would keep all of that text in memory.
    const word = ` ${printed}`.slice(1);
    const fresh = { printed: word, facts: this.vocabulary.facts(word), types: [], alone: undefined };
    if (this.#known.size >= REMEMBERED_WORDS) this.#known.clear();
    if (word.length <= LONGEST_WORD) this.#known.set(word, fresh);
    return fresh;
  }
}

/** A known word, all of which search takes for one word, as one part of speech. */
export function typeOf({ printed, types }: KnownWord, folded: string, tag: number): WordType {
  const known = types[tag];
  if (known?.folded === folded) return known;
  const pos = folded === 'cannot' ? 'AUX' : (TAGS[tag] ?? UNKNOWN_POS);
  // A copy again; what is remembered holds no text.
  const kept = ` ${folded}`.slice(1);
  const type = { word: printed, folded: kept, lemma: lemmaOf(kept, pos), pos };
  types[tag] = type;
  return type;
}

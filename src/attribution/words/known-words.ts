import { sliceSpan } from '../../text/span.ts';
import { UNKNOWN_POS, WordType } from '../../text/tagged-words.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import { TAGS } from '../model/tagger.ts';
import type { WordFacts } from '../model/vocabulary.ts';
import { lemmaOf } from './lemma-of.ts';

/** A word of search inside a token of the reading, with its types as far as they have been met. Its span counts from the token's start. */
export class WordPart implements Token {
  readonly startUtf16: number;
  readonly endUtf16: number;
  readonly folded: string;
  readonly #types: WordType[] = [];

  constructor(
    { startUtf16, endUtf16, folded }: Token,
    /** As printed. */
    readonly word: string,
  ) {
    this.startUtf16 = startUtf16;
    this.endUtf16 = endUtf16;
    this.folded = folded;
  }

  /** The word as one part of speech, of which `tag` is the number. */
  typeAs(tag: number): WordType {
    const pos = this.folded === 'cannot' ? 'AUX' : (TAGS[tag] ?? UNKNOWN_POS);
    const known = this.#types.find((type) => type.pos === pos);
    if (known) return known;
    const type = new WordType(this.folded, this.word, lemmaOf(this.folded, pos), pos);
    this.#types.push(type);
    return type;
  }
}

/** A token of the reading with its facts. The fields that are read for each token are in one object, to save cache misses. */
export class KnownWord implements WordFacts {
  /** Type of `whole` that was met last, which is mostly the only one, and the number of its part of speech. */
  #last: WordType | undefined;
  #lastTag = -1;
  readonly soleTag: number;
  readonly hash: number;
  readonly suffix3: number;
  readonly suffix2: number;
  readonly prefix3: number;
  readonly shape: number;
  readonly fineGroup: number;
  readonly middleGroup: number;
  readonly cueBin: number;
  /** The word of search that is this token from end to end, as most are. */
  readonly whole: WordPart | undefined;
  /** All words of search in the token: signs have none, third-grade has two. */
  readonly parts: readonly WordPart[];
  /** Number of its part of speech when it stands alone; undefined until it is needed. */
  alone: number | undefined;

  constructor(printed: string, facts: WordFacts) {
    this.soleTag = facts.soleTag;
    this.hash = facts.hash;
    this.suffix3 = facts.suffix3;
    this.suffix2 = facts.suffix2;
    this.prefix3 = facts.prefix3;
    this.shape = facts.shape;
    this.fineGroup = facts.fineGroup;
    this.middleGroup = facts.middleGroup;
    this.cueBin = facts.cueBin;
    const parts = tokenize(printed).map((token) => new WordPart(token, sliceSpan(printed, token)));
    const [first] = parts;
    this.whole = parts.length === 1 && first?.word === printed ? first : undefined;
    this.parts = parts;
  }

  /** The type of `whole` as one part of speech; undefined when there is none. */
  typeAs(tag: number): WordType | undefined {
    if (tag !== this.#lastTag) {
      this.#last = this.whole?.typeAs(tag);
      this.#lastTag = tag;
    }
    return this.#last;
  }
}

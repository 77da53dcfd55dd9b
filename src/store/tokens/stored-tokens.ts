import { unpackNumbers } from './packed-numbers.ts';
import type { TokenRegions } from './token-regions.ts';
import { unionOf, unpackRanges, type QuoteRange, type TokenRange } from './token-ranges.ts';

/** A row of `article_tokens`. The numbers are packed (`packNumbers`, `packRanges`). */
export interface TokensRow {
  readonly articleKey: number;
  readonly paragraphs: Uint8Array;
  /** Of effective quotes, each span of content, source and cue as a range. */
  readonly contents: Uint8Array;
  /** These are there where they were asked for. */
  readonly sources?: Uint8Array;
  readonly cues?: Uint8Array;
  readonly starts?: Uint8Array;
  readonly types: Uint8Array;
}

/** The tokens of an article as they are read; what is not looked at is not unpacked. */
export class StoredTokens {
  readonly articleKey: number;
  readonly #row: TokensRow;
  #types: Uint32Array | undefined;
  #starts: Uint32Array | undefined;
  #paragraphs: readonly TokenRange[] | undefined;
  #contents: readonly QuoteRange[] | undefined;

  constructor(row: TokensRow) {
    this.articleKey = row.articleKey;
    this.#row = row;
  }

  /** Tokens of which only the regions are known. */
  static ofRegions(regions: TokenRegions): StoredTokens {
    return new StoredTokens({ articleKey: 0, types: NONE, paragraphs: NONE, ...regions });
  }

  /** The key of each token's type. */
  get types(): Uint32Array {
    return (this.#types ??= unpackNumbers(this.#row.types));
  }

  /** Where each token starts in the article's text, in UTF-16 code units. */
  get starts(): Uint32Array {
    return (this.#starts ??= unpackStarts(this.#row.starts ?? NONE));
  }

  /** The tokens of each paragraph: of number 1 at index 0. */
  get paragraphs(): readonly TokenRange[] {
    return (this.#paragraphs ??= consecutive(unpackNumbers(this.#row.paragraphs)));
  }

  /** The content of each effective quote; of a split one several ranges, of one inside another both. */
  get contents(): readonly QuoteRange[] {
    return (this.#contents ??= unpackRanges(this.#row.contents));
  }

  /** The source of each effective quote. */
  get sources(): readonly QuoteRange[] {
    return unpackRanges(this.#row.sources ?? NONE);
  }

  /** The cue of each effective quote. */
  get cues(): readonly QuoteRange[] {
    return unpackRanges(this.#row.cues ?? NONE);
  }

  /** What stands inside effective quotes, each token once. */
  get quoted(): readonly TokenRange[] {
    return unionOf(this.contents);
  }

  /** Sources and cues of effective quotes, each token once. */
  get clauses(): readonly TokenRange[] {
    return unionOf([...this.sources, ...this.cues].sort((a, b) => a.first - b.first));
  }
}

const NONE = new Uint8Array();

/** All tokens of an article. */
export function wholeOf({ types }: Pick<StoredTokens, 'types'>): TokenRange {
  return { first: 0, end: types.length };
}

/** Where tokens start in their text, from `TokenSequence.starts` or the column. */
export function unpackStarts(bytes: Uint8Array): Uint32Array {
  return summed(unpackNumbers(bytes));
}

function summed(steps: Uint32Array): Uint32Array {
  let sum = 0;
  for (let index = 0; index < steps.length; index += 1) steps[index] = sum += steps[index] ?? 0;
  return steps;
}

function consecutive(lengths: Uint32Array): TokenRange[] {
  let end = 0;
  return Array.from(lengths, (length) => ({ first: end, end: (end += length) }));
}

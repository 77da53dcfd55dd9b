import { WordTable } from './word-table.ts';

/** A word or sign as printed, and in lower case with straight apostrophes. */
export interface PrintedWord {
  readonly printed: string;
  readonly lower: string;
}

const WORDS = new WordTable(1 << 14, wordOf);

/** The word that a text prints between two offsets. Frequent ones are kept, so that neither they nor their hashes are made again. */
export function printedWord(text: string, startUtf16: number, endUtf16: number): PrintedWord {
  return WORDS.at(text, startUtf16, endUtf16);
}

function wordOf(printed: string): PrintedWord {
  const lower = printed.toLowerCase();
  return { printed, lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower };
}

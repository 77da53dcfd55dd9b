/** Letters of scripts without spaces between words, in which every character counts as a word (docs/query-language.md). */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** They take about as much room as nine words with spaces. */
const CHARACTERS = 24;

/** How many words, or characters, a line shows before and behind what was searched; empty: as many as preset. */
export function windowOf(words: string): { readonly window?: number } {
  return UNSPACED.test(words) ? { window: CHARACTERS } : {};
}

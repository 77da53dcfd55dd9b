/** A word or sign as printed, and in lower case with straight apostrophes. */
export interface PrintedWord {
  readonly printed: string;
  readonly lower: string;
}

/** Longer words are rare, and a slice of a text that long keeps the whole text in memory. */
const LONGEST_KEPT = 12;

/** A power of two. */
const SLOTS = 1 << 13;

/** The last word that was met of those that share a slot. */
const KEPT = new Array<PrintedWord | undefined>(SLOTS).fill(undefined);

/** The word that a text prints between two offsets. Frequent ones are kept, so that neither they nor their hashes are made again. */
export function printedWord(text: string, startUtf16: number, endUtf16: number): PrintedWord {
  if (endUtf16 - startUtf16 > LONGEST_KEPT) return wordOf(text.slice(startUtf16, endUtf16));
  const slot = slotOf(text, startUtf16, endUtf16);
  const kept = KEPT[slot];
  if (kept && isPrintedAt(text, startUtf16, endUtf16, kept.printed)) return kept;
  const word = wordOf(text.slice(startUtf16, endUtf16));
  KEPT[slot] = word;
  return word;
}

function wordOf(printed: string): PrintedWord {
  const lower = printed.toLowerCase();
  return { printed, lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower };
}

function slotOf(text: string, startUtf16: number, endUtf16: number): number {
  let hash = endUtf16 - startUtf16;
  for (let at = startUtf16; at < endUtf16; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

function isPrintedAt(text: string, startUtf16: number, endUtf16: number, word: string): boolean {
  if (word.length !== endUtf16 - startUtf16) return false;
  for (let at = 0; at < word.length; at += 1) {
    if (text.charCodeAt(startUtf16 + at) !== word.charCodeAt(at)) return false;
  }
  return true;
}

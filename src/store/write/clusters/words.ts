import { similarityOf } from '../../../statistics/similarity.ts';
import { fingerprintsOf } from '../../../text/fingerprints.ts';
import { contentHash } from '../content-hash.ts';

/** The folded words of a quote, of whichever quotes have them, as clusters know them. */
export interface Words {
  /** As in `QuoteRow.wordsHash`. */
  readonly hash: string;
  /** As `fingerprintsOf` gives them. */
  readonly fingerprints: readonly number[];
}

/** Shorter quotes ("Yes.") say the same by chance and make no cluster. */
const CLUSTER_WORDS = 4;

/** How alike words must be, by `similarityOf`, to be nearly the same: one other word in seven, or a fifth cut off, and no more. */
const NEARLY_THE_SAME = 0.75;

/** A fingerprint that more words than these share is a turn of phrase and says nothing. */
export const MOST_WITH_FINGERPRINT = 100;

/** Hash of the folded words of a quote, as `searchableText` gives them; null when they are fewer than four. */
export function hashOfWords(words: string): string | null {
  return words.split(' ').length < CLUSTER_WORDS ? null : contentHash(words).slice(0, 16);
}

/** The folded words of a quote, as `searchableText` gives them, with their hash; null without a hash, when they are too few. */
export function wordsOf(hash: string | null, words: string): Words | null {
  return hash === null ? null : { hash, fingerprints: fingerprintsOf(words) };
}

/** Whether two quotes say nearly the same, given their folded words. */
export function areNear(words: string, others: string): boolean {
  const [left, right] = [words.split(' '), others.split(' ')];
  return couldBeNear(left, right) && similarityOf(left, right) >= NEARLY_THE_SAME;
}

/** Most words that share a run do not share much else, which is soon seen: no more pairs are shared than words, less one. */
function couldBeNear(left: readonly string[], right: readonly string[]): boolean {
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left];
  const wanted = NEARLY_THE_SAME * (left.length + right.length - 1);
  if (partsOf(shorter.length) < wanted) return false;
  const known = new Set(longer);
  const shared = shorter.reduce((count, word) => count + (known.has(word) ? 1 : 0), 0);
  return partsOf(shared) >= wanted;
}

/** So many words with the pairs of neighbours among them. */
function partsOf(words: number): number {
  return 2 * words - 1;
}

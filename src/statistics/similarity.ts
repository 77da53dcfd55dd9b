/** How much finding a word tells: 1 for all alike, or more for rare words. At least 0. */
export type WordWeight = (word: string) => number;

const ALIKE: WordWeight = () => 1;

/** The window of `containment` is so many times as long as what is sought: room for words that memory has dropped. */
const ROOM = 2;

/**
 * How alike two texts are, 0 to 1, given their folded words in order (see `tokenize`): 1 is the same words, 0 no word in common.
 *
 * Dice's coefficient (Dice 1945), 2 · shared / (all of a + all of b), over the words and the pairs of neighbouring words, each
 * counted as often as it stands there. Pairs are Broder's shingles (1997) of width 2: with them order counts, and with the single
 * words a change in a short text does not undo everything. The Jaccard index, which Broder calls resemblance, is s / (2 − s).
 */
export function similarityOf(a: readonly string[], b: readonly string[]): number {
  const [ofA, ofB] = [countParts(a), countParts(b)];
  if (a.length + b.length === 0) return 1;
  let shared = 0;
  for (const [part, count] of ofA) shared += Math.min(count, ofB.get(part) ?? 0);
  return (2 * shared) / (partCount(a) + partCount(b));
}

/**
 * How much of half-remembered words a text says, 0 to 1, given the folded words of both in order (see `tokenize`): 1 when it says
 * all of them side by side in this order, 0 when it says none.
 *
 * Broder's containment (1997) over words and pairs of neighbouring words: the share of the query's that the text has too, each
 * counted as often as it is sought, in that stretch of the text, twice as long as the query, that has most of them. What the text
 * says besides takes nothing away, however long it is; nor does a long text gather by chance, here and there, what it does not
 * say. `weightOf` lets rare words tell more, for instance by inverse document frequency (Spärck Jones 1972); a pair weighs the
 * mean of its words.
 */
export function containment(query: readonly string[], text: readonly string[], weightOf: WordWeight = ALIKE): number {
  const wanted = countParts(query);
  const weights = weighParts(query, weightOf);
  const window = bestWindow(wanted, weights, text, ROOM * query.length);
  const seen = countParts(window);
  let [found, all] = [0, 0];
  for (const [part, count] of wanted) {
    const weight = weights.get(part) ?? 0;
    all += weight * count;
    found += weight * Math.min(count, seen.get(part) ?? 0);
  }
  return all === 0 ? 0 : found / all;
}

/** The stretch of at most `size` words with the most of what is wanted, by weight; the first of equals. Reads the text once. */
function bestWindow(wanted: Counts, weights: Counts, text: readonly string[], size: number): readonly string[] {
  const missing = new Map(wanted);
  let [start, best, found] = [0, 0, 0];
  const change = (part: string, step: 1 | -1): void => {
    const before = missing.get(part);
    if (before === undefined) return;
    missing.set(part, before - step);
    const isOfUse = step === 1 ? before > 0 : before >= 0;
    if (isOfUse) found += step * (weights.get(part) ?? 0);
  };
  // Most words of a text are not wanted, nor then is any pair of theirs.
  const isWanted = (word: string | undefined): boolean => word !== undefined && wanted.has(word);
  for (let at = 0; at < text.length; at += 1) {
    if (isWanted(text[at - size])) for (const part of partsAt(text, at - size)) change(part, -1);
    if (isWanted(text[at])) for (const part of partsEndingAt(text, at)) change(part, 1);
    if (found > best) [best, start] = [found, Math.max(0, at - size + 1)];
  }
  return text.slice(start, start + size);
}

type Counts = ReadonlyMap<string, number>;

function countParts(words: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (let at = 0; at < words.length; at += 1)
    for (const part of partsAt(words, at)) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}

function weighParts(words: readonly string[], weightOf: WordWeight): Counts {
  const weights = words.map(weightOf);
  return new Map(
    words.flatMap((word, at) => {
      const [own, next] = [weights[at] ?? 0, words[at + 1]];
      const ofWord = [word, own] as const;
      return next === undefined
        ? [ofWord]
        : [ofWord, [pairOf(word, next), (own + (weights[at + 1] ?? 0)) / 2] as const];
    }),
  );
}

/** The word at this place and the pair that starts with it. */
function partsAt(words: readonly string[], at: number): readonly string[] {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined) return [];
  return next === undefined ? [word] : [word, pairOf(word, next)];
}

/** The word at this place and the pair that ends with it. */
function partsEndingAt(words: readonly string[], at: number): readonly string[] {
  const [last, word] = [words[at - 1], words[at]];
  if (word === undefined) return [];
  return last === undefined ? [word] : [word, pairOf(last, word)];
}

/** Joined by a space, which no folded word holds. */
function pairOf(word: string, next: string): string {
  return `${word} ${next}`;
}

function partCount(words: readonly string[]): number {
  return Math.max(0, 2 * words.length - 1);
}

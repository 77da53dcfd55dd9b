/** A run of words is long enough to tell texts apart when it has so many bytes in UTF-8: three or four English words. */
const RUN_BYTES = 16;

/** So many runs from anywhere in the text are fingerprints. */
const LEAST_RUNS = 3;

/**
 * A few whole numbers (32 bits, signed) for folded words as `searchableText` gives them, so that texts that are nearly the same have
 * one in common. They are hashes of short runs of words: of the run that begins the text, the one that ends it, and the three with the
 * least hashes.
 *
 * A text that was cut at one end, or changed at one place, keeps its beginning or its end. A text that was cut at both
 * ends keeps most of its runs, and the least of many are likely to be among those that stay (min-wise hashing, Broder 1997). Each
 * run is as short as it can be with 16 bytes, so that phrases of small words ("it is going to") do not become meeting places.
 */
export function fingerprintsOf(words: string): readonly number[] {
  const { hashes, bytes } = measureWords(words);
  const runs = runsOf(hashes, bytes);
  const [first] = runs;
  if (first === undefined) return [];
  return [...new Set([first, lastRun(hashes, bytes), ...leastOf(runs)])];
}

interface MeasuredWords {
  readonly hashes: readonly number[];
  readonly bytes: readonly number[];
}

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over the UTF-16 units of each word, and its length in UTF-8. */
function measureWords(words: string): MeasuredWords {
  const hashes: number[] = [];
  const bytes: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    let hash = FNV_BASIS;
    let length = 0;
    for (let unit = words.charCodeAt(at); unit !== SPACE && at < words.length; unit = words.charCodeAt((at += 1))) {
      hash = Math.imul(hash ^ unit, FNV_PRIME);
      length += bytesOf(unit);
    }
    hashes.push(hash);
    bytes.push(length);
  }
  return { hashes, bytes };
}

const SPACE = 0x20;

/** In UTF-8; a half of a surrogate pair has half of its four bytes. */
function bytesOf(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
}

/** Hash of the run that begins at each word, as far as there are enough words; of all words when they are too few altogether. */
function runsOf(hashes: readonly number[], bytes: readonly number[]): readonly number[] {
  const runs: number[] = [];
  let [end, length] = [0, 0];
  for (let start = 0; start < hashes.length; start += 1) {
    while (end < hashes.length && length < RUN_BYTES) length += bytes[end++] ?? 0;
    if (length < RUN_BYTES && start > 0) break;
    runs.push(hashOfRun(hashes, start, end));
    length -= bytes[start] ?? 0;
  }
  return runs;
}

function lastRun(hashes: readonly number[], bytes: readonly number[]): number {
  let start = hashes.length;
  for (let length = 0; start > 0 && length < RUN_BYTES; length += bytes[start] ?? 0) start -= 1;
  return hashOfRun(hashes, start, hashes.length);
}

/** Order counts. The finaliser of MurmurHash3 spreads the bits, so that the least of many is a fair choice among them. */
function hashOfRun(hashes: readonly number[], start: number, end: number): number {
  let hash = FNV_BASIS;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (hashes[at] ?? 0), FNV_PRIME) ^ (hash >>> 15);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function leastOf(runs: readonly number[]): readonly number[] {
  const least: number[] = [];
  for (const run of runs) {
    if (least.length === LEAST_RUNS && run >= (least.at(-1) ?? 0)) continue;
    const place = least.findIndex((other) => other > run);
    least.splice(place === -1 ? least.length : place, 0, run);
    least.length = Math.min(least.length, LEAST_RUNS);
  }
  return least;
}

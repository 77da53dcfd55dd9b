/**
 * The candidate that somebody who wrote `word` most likely meant; undefined when none is near enough to name.
 *
 * Near means at most 40 % of the letters changed (and one more); of equally near ones the first wins.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.floor(Math.min(word.length, LONGEST) * 0.4) + 1;
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), best ? best.distance - 1 : limit);
    if (distance !== undefined && distance < candidate.length) best = { candidate, distance };
  }
  return best?.candidate;
}

/** Longer words are not compared: nobody misspells a name of this length, and the work grows with its square. */
const LONGEST = 100;

/**
 * Number of insertions, deletions, changes and swaps of neighbours that turn `a` into `b` (optimal string alignment, the
 * restricted form of Damerau 1964); undefined when more than `limit`.
 */
function editDistance(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit || a.length > LONGEST) return undefined;
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      const swap =
        a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] ? at(beforeLast, column - 2) + 1 : Infinity;
      current.push(Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + change, swap));
    }
    [beforeLast, last] = [last, current];
  }
  const distance = at(last, b.length);
  return distance <= limit ? distance : undefined;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}

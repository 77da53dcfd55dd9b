import type { TokenRange } from './search-unit.ts';

/**
 * For each hit of the left side the nearest one of the right side, before or behind it, with at most `distance` tokens between
 * and none in common; of two equally near ones the one behind. A pair reaches from the first token of both to the last, and
 * must be `allowed`. Both sides are ordered by first token, then end; the pairs are in the order of the left side.
 */
export function nearHits(
  sides: { readonly left: readonly TokenRange[]; readonly right: readonly TokenRange[] },
  distance: number,
  allowed: (pair: TokenRange) => boolean,
): TokenRange[] {
  const byEnd = [...sides.right].sort((a, b) => a.end - b.end || a.first - b.first);
  return sides.left.flatMap((left) => {
    const behind = nearestBehind(left, sides.right, distance, allowed);
    const before = nearestBefore(left, byEnd, distance, allowed);
    if (!behind || !before) return behind ?? before ?? [];
    return behind.gap <= before.gap ? behind : before;
  });
}

interface Pair extends TokenRange {
  /** Tokens between the two. */
  readonly gap: number;
}

function nearestBehind(
  left: TokenRange,
  rights: readonly TokenRange[],
  distance: number,
  allowed: (pair: TokenRange) => boolean,
): Pair | undefined {
  for (let index = countWhile(rights, ({ first }) => first < left.end); index < rights.length; index += 1) {
    const right = rights[index];
    if (!right || right.first - left.end > distance) return undefined;
    const pair = { first: left.first, end: right.end, gap: right.first - left.end };
    if (allowed(pair)) return pair;
  }
  return undefined;
}

function nearestBefore(
  left: TokenRange,
  byEnd: readonly TokenRange[],
  distance: number,
  allowed: (pair: TokenRange) => boolean,
): Pair | undefined {
  for (let index = countWhile(byEnd, ({ end }) => end <= left.first) - 1; index >= 0; index -= 1) {
    const right = byEnd[index];
    if (!right || left.first - right.end > distance) return undefined;
    const pair = { first: right.first, end: left.end, gap: left.first - right.end };
    if (allowed(pair)) return pair;
  }
  return undefined;
}

/** How many ranges at the start of the list fulfil a condition that none behind them fulfils. */
function countWhile(ranges: readonly TokenRange[], holds: (range: TokenRange) => boolean): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range && holds(range)) low = middle + 1;
    else high = middle;
  }
  return low;
}

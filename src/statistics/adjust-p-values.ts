import { sortNumbers } from './sort-numbers.ts';

/** Corrections of p values for many tests made at once, by name. A new one is one entry; it changes the p values, from small to large. */
export const P_VALUE_ADJUSTMENTS = {
  /** The p values as they are: each as if its test were the only one. */
  none: () => undefined,
  /**
   * The smallest share of false findings among all findings at which this one is among them (Benjamini and Hochberg 1995): p · m / rank,
   * and no larger than that of any larger p.
   */
  'benjamini-hochberg': (sorted) => {
    let least = Infinity;
    for (let index = sorted.length - 1; index >= 0; index -= 1) {
      least = Math.min(least, ((sorted[index] ?? 0) * sorted.length) / (index + 1));
      sorted[index] = least;
    }
  },
  /** A bound on the chance of even one false finding (Holm 1979): p · (m + 1 − rank), and no smaller than that of any smaller p. */
  holm: (sorted) => {
    let most = 0;
    for (let index = 0; index < sorted.length; index += 1) {
      most = Math.max(most, (sorted[index] ?? 0) * (sorted.length - index));
      sorted[index] = most;
    }
  },
} satisfies Readonly<Record<string, (sorted: Float64Array) => void>>;

/** The name of a correction. */
export type PValueAdjustment = keyof typeof P_VALUE_ADJUSTMENTS;

/**
 * What corrects each of the p values for the number of tests made, worked out in steps. Give it those of all tests, not only of the ones
 * to be shown: what was tested and left out counts too. No corrected value is below what it was, none above 1.
 */
export function* pValueCorrection(
  pValues: Float64Array,
  adjustment: PValueAdjustment,
): Generator<void, (pValue: number) => number> {
  const sorted = yield* sortNumbers(pValues);
  const adjusted = sorted.slice();
  P_VALUE_ADJUSTMENTS[adjustment](adjusted);
  // Rounding could leave p · m / m below p.
  return (p) => Math.min(1, Math.max(p, adjusted[placeOf(p, sorted)] ?? 0));
}

/** The place of a value that is there, or of one of its equals, which have the same adjusted value. */
function placeOf(value: number, sorted: Float64Array): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Corrections of p values for many tests made at once, by name. A new one is one entry; it gets the p values from small to large. */
export const P_VALUE_ADJUSTMENTS = {
  /** The p values as they are: each as if its test were the only one. */
  none: (sorted) => [...sorted],
  /**
   * The smallest share of false findings among all findings at which this one is among them (Benjamini and Hochberg 1995): p · m / rank,
   * and no larger than that of any larger p.
   */
  'benjamini-hochberg': (sorted) => {
    const scaled = sorted.map((p, index) => (p * sorted.length) / (index + 1));
    return runningExtreme(scaled.reverse(), Math.min).reverse();
  },
  /** A bound on the chance of even one false finding (Holm 1979): p · (m + 1 − rank), and no smaller than that of any smaller p. */
  holm: (sorted) =>
    runningExtreme(
      sorted.map((p, index) => p * (sorted.length - index)),
      Math.max,
    ),
} satisfies Readonly<Record<string, (sorted: readonly number[]) => readonly number[]>>;

/** The name of a correction. */
export type PValueAdjustment = keyof typeof P_VALUE_ADJUSTMENTS;

/**
 * The p values, each in its old place, corrected for the number of tests made. Give it those of all tests, not only of the ones to be
 * shown: what was tested and left out counts too. None is below what it was, none above 1.
 */
export function adjustPValues(pValues: readonly number[], adjustment: PValueAdjustment): number[] {
  const sorted = Array.from(Float64Array.from(pValues).sort());
  const adjusted = P_VALUE_ADJUSTMENTS[adjustment](sorted);
  // Rounding could leave p · m / m below p.
  return pValues.map((p) => Math.min(1, Math.max(p, adjusted[placeOf(p, sorted)] ?? 0)));
}

/** The place of a value that is there, or of one of its equals, which have the same adjusted value. */
function placeOf(value: number, sorted: readonly number[]): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Each value, or an earlier one where that is more extreme. */
function runningExtreme(values: readonly number[], extreme: (a: number, b: number) => number): number[] {
  let last: number | undefined;
  return values.map((value) => (last = last === undefined ? value : extreme(last, value)));
}

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
  const order = pValues.map((_, index) => index).sort((a, b) => (pValues[a] ?? 0) - (pValues[b] ?? 0));
  const adjusted = P_VALUE_ADJUSTMENTS[adjustment](order.map((index) => pValues[index] ?? 0));
  const inPlace = new Array<number>(pValues.length).fill(0);
  for (const [rank, index] of order.entries()) inPlace[index] = Math.min(1, adjusted[rank] ?? 0);
  return inPlace;
}

/** Each value, or an earlier one where that is more extreme. */
function runningExtreme(values: readonly number[], extreme: (a: number, b: number) => number): number[] {
  let last: number | undefined;
  return values.map((value) => (last = last === undefined ? value : extreme(last, value)));
}

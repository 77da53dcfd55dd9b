/** One cell of a table: how often something was seen, and how often it would be if there were no difference. */
export interface Cell {
  readonly observed: number;
  readonly expected: number;
}

/**
 * G², the log-likelihood ratio of what was observed to what was expected (Dunning 1993): 2 · Σ O · ln(O / E), an empty cell adding
 * nothing. At least 0; it has a chi-square distribution when there is no difference.
 */
export function logLikelihoodRatio(cells: readonly Cell[]): number {
  let sum = 0;
  for (const { observed, expected } of cells) {
    const surprise = observed === 0 ? 0 : observed * Math.log(observed / expected);
    // Observed and expected counts have the same sum, so that − O + E adds nothing, but leaves no term that rounding makes negative.
    sum += Math.max(0, surprise - observed + expected);
  }
  return 2 * sum;
}

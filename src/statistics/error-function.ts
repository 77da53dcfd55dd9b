/** Below this the series is the more accurate of the two, from here on the fraction. */
const FRACTION_FROM = 2;

/** So many steps of the fraction give all digits of a double from there on. */
const FRACTION_STEPS = 50;

/**
 * The complementary error function, 1 − erf(x), with a relative error below 1e-12 as far out as doubles reach (x = 26).
 *
 * Up to 2 by the series of erf in which all terms are positive, beyond by the continued fraction: formulas 7.1.6 and 7.1.14 of
 * Abramowitz and Stegun, "Handbook of mathematical functions" (1964).
 */
export function complementaryErrorFunction(x: number): number {
  if (x < 0) return 2 - complementaryErrorFunction(-x);
  return x < FRACTION_FROM ? 1 - errorFunctionBySeries(x) : complementByFraction(x);
}

/** 2 / √π · e^(−x²) · Σ 2ⁿ x^(2n+1) / (1 · 3 · … · (2n+1)) */
function errorFunctionBySeries(x: number): number {
  let [term, sum] = [x, x];
  for (let n = 1; term > Number.EPSILON * sum; n += 1) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** e^(−x²) / √π · 1/(x + ½/(x + 1/(x + 1½/(x + 2/(x + …))))) */
function complementByFraction(x: number): number {
  let denominator = x;
  for (let n = FRACTION_STEPS; n > 0; n -= 1) denominator = x + n / 2 / denominator;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / denominator;
}

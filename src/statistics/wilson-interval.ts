/** Two bounds, both included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The normal deviate that 5 % of all lie beyond, on both sides together. */
const Z_OF_95_PERCENT = 1.959963984540054;

/**
 * The 95 % interval of a proportion, 0 to 1 (Wilson 1927; recommended by Newcombe 1998): it stays within the scale, and says something
 * for a count of 0 too. Without any cases it is the whole scale. It takes tokens for independent draws, which words of a text are not:
 * read it as the least uncertainty there is.
 */
export function wilsonInterval(count: number, total: number): Interval {
  if (total === 0) return { low: 0, high: 1 };
  const share = count / total;
  const z2 = Z_OF_95_PERCENT ** 2;
  const centre = share + z2 / (2 * total);
  const reach = Z_OF_95_PERCENT * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total ** 2));
  const scale = 1 + z2 / total;
  // At the ends of the scale the bound is exact, which rounding would miss.
  return {
    low: count === 0 ? 0 : (centre - reach) / scale,
    high: count === total ? 1 : (centre + reach) / scale,
  };
}

/** The 95 % interval of occurrences in a million tokens. */
export function wilsonIntervalPerMillion(count: number, tokens: number): Interval {
  const { low, high } = wilsonInterval(count, tokens);
  return { low: 1e6 * low, high: 1e6 * high };
}

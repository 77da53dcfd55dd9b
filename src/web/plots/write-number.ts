/** A figure for readers: "1,204", "0.37", "1,204.5"; two decimal places at most, one above 100. */
export function writeNumber(value: number): string {
  const places = Number.isInteger(value) || value >= 100 ? 1 : 2;
  return value.toLocaleString('en-GB', { maximumFractionDigits: places });
}

/** A share of 0 to 1 for readers: "37%". What is not nothing is not written as nothing, "<1%", nor what is not all as all. */
export function writeShare(share: number): string {
  if (share > 0 && share < 0.005) return '<1%';
  if (share < 1 && share >= 0.995) return '>99%';
  return `${Math.round(share * 100)}%`;
}

/**
 * What each of some figures is of their sum, in whole percents that add up to 100%: those with the largest parts of a percent are
 * rounded up (largest remainder; of equal ones the first). Empty texts when the sum is 0.
 */
export function writeShares(values: readonly number[]): readonly string[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return values.map(() => '');
  const exact = values.map((value) => (value / total) * 100);
  const whole = exact.map((share) => Math.floor(share + 1e-9));
  const missing = 100 - whole.reduce((sum, share) => sum + share, 0);
  const rest = (at: number): number => (exact[at] ?? 0) - (whole[at] ?? 0);
  const raised = new Set([...values.keys()].sort((a, b) => rest(b) - rest(a) || a - b).slice(0, missing));
  return values.map((value, at) => {
    const percents = (whole[at] ?? 0) + (raised.has(at) ? 1 : 0);
    if (percents === 0 && value > 0) return '<1%';
    return percents === 100 && value < total ? '>99%' : `${percents}%`;
  });
}

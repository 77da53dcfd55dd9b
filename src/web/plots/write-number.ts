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

const BORDERS = [0.005, 0.03, 0.1, 0.25, 0.45, 0.65, 0.82, 0.95];

/** A probability as a bin from 0 to 8, finer towards both ends. */
export function chanceBin(chance: number): number {
  let bin = 0;
  while (bin < BORDERS.length && chance >= (BORDERS[bin] ?? 1)) bin += 1;
  return bin;
}

const BORDERS = [0.005, 0.03, 0.1, 0.25, 0.45, 0.65, 0.82, 0.95];

/** All borders are multiples of 1/200, so the bin is looked up by the number of two-hundredths. */
const STEPS = 200;
const BINS = Int32Array.from({ length: STEPS + 1 }, (_, step) => {
  return BORDERS.filter((border) => step >= Math.round(border * STEPS)).length;
});

/** A probability as a bin from 0 to 8, finer towards both ends. */
export function chanceBin(chance: number): number {
  return BINS[Math.floor(chance * STEPS + 1e-6)] ?? 0;
}

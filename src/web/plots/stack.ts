/** A piece of a stacked bar, in shares of the full length, 0 to 1. */
export interface StackedPiece {
  /** Counts from 0. */
  readonly series: number;
  readonly start: number;
  readonly share: number;
}

/** Figures of a row one behind the other, where `whole` is the full length. What is 0 has no piece. */
export function stack(values: readonly number[], whole: number): readonly StackedPiece[] {
  let before = 0;
  return values.flatMap((value, series) => {
    if (value === 0) return [];
    const start = before / whole;
    before += value;
    return [{ series, start, share: value / whole }];
  });
}

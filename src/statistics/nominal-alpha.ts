/** Units, one after another, to which the coders gave the same values. */
export interface CodedUnits {
  /** How many there are. */
  readonly count: number;
  /** The value that each coder gave, without those who gave none. */
  readonly values: readonly string[];
}

/**
 * Krippendorff's alpha for nominal data, any number of coders, and values that may be missing ("Content analysis", 2004; "Computing
 * Krippendorff's alpha-reliability", 2011). 1 is perfect agreement, 0 what chance gives, below 0 systematic disagreement.
 * Undefined when all coders gave one and the same value throughout, or no unit has two values: there is nothing to agree upon.
 */
export function nominalAlpha(units: Iterable<CodedUnits>): number | undefined {
  const totals = new Map<string, number>();
  let disagreeing = 0;
  for (const { count, values } of units) {
    // A unit with one value cannot be compared.
    if (values.length < 2) continue;
    const tally = tallyOf(values);
    for (const [value, times] of tally) {
      totals.set(value, (totals.get(value) ?? 0) + count * times);
      disagreeing += (count * times * (values.length - times)) / (values.length - 1);
    }
  }
  const sizes = [...totals.values()];
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const byChance = sizes.reduce((sum, size) => sum + size * (all - size), 0) / (all - 1);
  return sizes.length < 2 ? undefined : 1 - disagreeing / byChance;
}

function tallyOf(values: readonly string[]): Map<string, number> {
  const tally = new Map<string, number>();
  for (const value of values) tally.set(value, (tally.get(value) ?? 0) + 1);
  return tally;
}

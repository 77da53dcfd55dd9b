/** Counts from which precision, recall and F1 follow. Pairs are counted from both sides, since their kinds may differ. */
export interface Tally {
  /** Segments of the candidate that are right. */
  readonly correctCandidate: number;
  /** Segments of the candidate. */
  readonly candidate: number;
  /** Segments of the gold annotation that were found. */
  readonly correctGold: number;
  /** Segments of the gold annotation. */
  readonly gold: number;
}

export const EMPTY_TALLY: Tally = { correctCandidate: 0, candidate: 0, correctGold: 0, gold: 0 };

/** The figures of a tally, 0 to 1; undefined where there was nothing to measure. */
export interface Figures {
  readonly precision: number | undefined;
  readonly recall: number | undefined;
  readonly f1: number | undefined;
}

/** Precision (share of the candidate that is right), recall (share of the gold that was found) and their harmonic mean. */
export function figuresOf({ correctCandidate, candidate, correctGold, gold }: Tally): Figures {
  const precision = candidate === 0 ? undefined : correctCandidate / candidate;
  const recall = gold === 0 ? undefined : correctGold / gold;
  return { precision, recall, f1: harmonicMean(precision, recall) };
}

function harmonicMean(precision: number | undefined, recall: number | undefined): number | undefined {
  if (precision === undefined && recall === undefined) return undefined;
  const [p, r] = [precision ?? 0, recall ?? 0];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

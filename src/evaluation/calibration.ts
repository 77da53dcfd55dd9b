import { isCorrect } from './judge-pair.ts';
import type { Alignment } from './compared-document.ts';

/** Segments whose confidence lies in one tenth of the scale. */
export interface CalibrationBin {
  /** From here on, 0 to 0.9. */
  readonly from: number;
  readonly count: number;
  /** Undefined in an empty bin, as is `correct`. */
  readonly confidence: number | undefined;
  /** Share of the segments whose attribution is right. */
  readonly correct: number | undefined;
}

/** How far confidences are what they say: of the quotes that are given 0.8, 8 in 10 should be right. */
export interface Calibration {
  readonly bins: readonly CalibrationBin[];
  readonly count: number;
  /** Mean distance of confidence and share of right ones over the bins, weighted by their size; 0 is best. */
  readonly expectedError: number;
}

const BIN_COUNT = 10;

/**
 * The reliability table of a candidate's confidences and their expected calibration error (Naeini, Cooper and Hauskrecht 2015);
 * undefined when no quote has a confidence.
 */
export function calibrationOf(alignments: readonly Alignment[]): Calibration | undefined {
  const sums = Array.from({ length: BIN_COUNT }, () => ({ count: 0, confidence: 0, correct: 0 }));
  for (const { candidate, pairs } of alignments) {
    const right = new Set(pairs.filter(isCorrect).map((pair) => pair.candidate));
    for (const segment of candidate) {
      const { confidence } = segment.quote;
      const sum = confidence === undefined ? undefined : sums[binOf(confidence)];
      if (confidence === undefined || !sum) continue;
      sum.count += 1;
      sum.confidence += confidence;
      sum.correct += right.has(segment) ? 1 : 0;
    }
  }
  const count = sums.reduce((total, sum) => total + sum.count, 0);
  if (count === 0) return undefined;
  const distance = sums.reduce((total, sum) => total + Math.abs(sum.confidence - sum.correct), 0);
  return { bins: sums.map(binFrom), count, expectedError: distance / count };
}

function binOf(confidence: number): number {
  return Math.min(BIN_COUNT - 1, Math.max(0, Math.floor(confidence * BIN_COUNT)));
}

function binFrom(sum: { count: number; confidence: number; correct: number }, index: number): CalibrationBin {
  const share = (total: number): number | undefined => (sum.count === 0 ? undefined : total / sum.count);
  return { from: index / BIN_COUNT, count: sum.count, confidence: share(sum.confidence), correct: share(sum.correct) };
}

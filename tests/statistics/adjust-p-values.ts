import { pValueCorrection, type PValueAdjustment } from '../../src/statistics/adjust-p-values.ts';
import { resultOf } from '../support/result-of.ts';

/** The p values, each in its old place, corrected for the number of tests made. */
export function adjustPValues(pValues: readonly number[], adjustment: PValueAdjustment): number[] {
  return pValues.map(resultOf(pValueCorrection(Float64Array.from(pValues), adjustment)));
}

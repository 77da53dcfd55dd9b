import { complementaryErrorFunction } from './error-function.ts';

/**
 * The probability that chance alone gives a chi-square of one degree of freedom at least this large, as G² is when there is no
 * difference. Never negative; 0 only below the smallest double, beyond about 1,480.
 */
export function pOfChiSquare(chiSquare: number): number {
  return complementaryErrorFunction(Math.sqrt(Math.max(0, chiSquare) / 2));
}

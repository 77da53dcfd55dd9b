import { logLikelihoodRatio } from './log-likelihood-ratio.ts';
import { pOfChiSquare } from './p-values.ts';

/** How often an item stands in the texts in question (target) and in those they are held against (reference). */
export interface KeynessCounts {
  readonly target: number;
  readonly reference: number;
  /** All tokens of either side; `target` and `reference` are among them. */
  readonly targetTokens: number;
  readonly referenceTokens: number;
}

/** How key an item is. */
export interface Keyness {
  readonly score: number;
  /** The probability of so large a difference if there were none: of G², the same whatever the measure. */
  readonly pValue: number;
}

/** Hardie (2014): a ratio takes a count of 0 for half an occurrence. */
const HALF = 0.5;

/** Measures of keyness, by name. A new one is one entry; it gets the counts and their G². */
export const KEYNESS_MEASURES = {
  /**
   * G² of the item's two counts against those expected from the sizes alone, negative when the target has fewer than expected
   * (Rayson and Garside 2000, after Dunning 1993). How sure it is that there is a difference.
   */
  'log-likelihood': (counts, gSquare) => Math.sign(rateDifference(counts)) * gSquare,
  /** The binary logarithm of the ratio of the two rates (Hardie 2014): 1 is twice as frequent, −2 a quarter as frequent. */
  'log-ratio': ({ target, reference, targetTokens, referenceTokens }) =>
    Math.log2((target || HALF) / targetTokens / ((reference || HALF) / referenceTokens)),
  /** The difference of the two rates in per cent of the reference's (Gabrielatos and Marchi 2012): 100 is twice as frequent. */
  'percent-diff': ({ target, reference, targetTokens, referenceTokens }) =>
    100 * (target / targetTokens / ((reference || HALF) / referenceTokens) - 1),
  /** The ratio of the odds of meeting the item rather than another (Pojanapunya and Watson Todd 2018). */
  'odds-ratio': ({ target, reference, targetTokens, referenceTokens }) =>
    (target || HALF) / (targetTokens - target || HALF) / ((reference || HALF) / (referenceTokens - reference || HALF)),
} satisfies Readonly<Record<string, (counts: KeynessCounts, gSquare: number) => number>>;

/** The name of a measure of keyness. */
export type KeynessMeasure = keyof typeof KEYNESS_MEASURES;

/** What the measures give when there is nothing to compare. */
const NO_DIFFERENCE: Readonly<Record<KeynessMeasure, number>> = {
  'log-likelihood': 0,
  'log-ratio': 0,
  'percent-diff': 0,
  'odds-ratio': 1,
};

/**
 * How key an item is, by the measure; without any difference, p = 1, when the item stands on neither side or one side is empty.
 *
 * The p value asks whether there is a difference, which does not depend on how its size is told; so it is that of G² for all measures,
 * as their authors advise (Hardie 2014; Gabrielatos 2018).
 */
export function keynessOf(counts: KeynessCounts, measure: KeynessMeasure): Keyness {
  const { target, reference, targetTokens, referenceTokens } = counts;
  const isComparison = target + reference > 0 && targetTokens > 0 && referenceTokens > 0;
  if (!isComparison) return { score: NO_DIFFERENCE[measure], pValue: 1 };
  const gSquare = gSquareOf(counts);
  return { score: KEYNESS_MEASURES[measure](counts, gSquare), pValue: pOfChiSquare(gSquare) };
}

function gSquareOf({ target, reference, targetTokens, referenceTokens }: KeynessCounts): number {
  const rate = (target + reference) / (targetTokens + referenceTokens);
  return logLikelihoodRatio([
    { observed: target, expected: rate * targetTokens },
    { observed: reference, expected: rate * referenceTokens },
  ]);
}

/** Positive when the target has more of the item than its size makes expect. */
function rateDifference({ target, reference, targetTokens, referenceTokens }: KeynessCounts): number {
  return target * referenceTokens - reference * targetTokens;
}

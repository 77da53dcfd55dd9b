import type { Subset } from './measures.ts';

/**
 * F1 of two people's attributions on the development part of PolNeAR (Newell, Margolin and Ruths 2018), one measured against the
 * other with this measure. How well people agree depends on the texts and the guidelines: comparable with results on that part only.
 */
export const HUMAN_ATTRIBUTION_F1: Readonly<Partial<Record<Subset, number>>> = {
  all: 0.763,
  direct: 0.967,
  indirect: 0.692,
  speech: 0.903,
};

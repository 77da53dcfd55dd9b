import { existsSync, readFileSync } from 'node:fs';
import type { Finder } from '../../../src/attribution/attribution.ts';
import { readModel } from '../../../src/attribution/model/read-model.ts';

/** The learned weights as they are shipped. */
export const WEIGHTS = new URL('../../../src/attribution/model/english.model', import.meta.url);

/** The finder with the shipped weights, in a list; none where nobody has trained them yet, which is said aloud. */
export function shippedFinders(): readonly Finder[] {
  if (existsSync(WEIGHTS)) return [readModel(readFileSync(WEIGHTS))];
  console.warn(
    '\n  !!! NOT TESTED !!!  The learned weights: src/attribution/model/english.model is not there (npm run train).',
  );
  return [];
}

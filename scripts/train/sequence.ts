import type { FeatureList } from '../../src/attribution/model/feature-list.ts';

/** A sequence to learn from: its features, and the right label of each token. */
export interface Sequence {
  readonly length: number;
  readonly offsets: Int32Array;
  readonly rows: Int32Array;
  readonly labels: Uint8Array;
}

/** Keeps what a list holds, which is filled anew for the next sequence. */
export function sequenceOf(list: FeatureList, labels: Uint8Array): Sequence {
  const offsets = list.offsets.slice(0, list.length + 1);
  return { length: list.length, offsets, rows: list.rows.slice(0, offsets[list.length]), labels };
}

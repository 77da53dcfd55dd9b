import type { PlacedHit } from '../hits/hit.ts';

/** The place of a hit in the corpus. */
export type HitPlace = Pick<PlacedHit, 'articleKey' | 'first' | 'end'>;

/** Which part of a list is asked for. */
export interface PagePlace {
  readonly size: number;
  /** The hit before the page. */
  readonly after: HitPlace | undefined;
}

/** Some hits of a list. */
export interface HitPage {
  readonly hits: readonly PlacedHit[];
  readonly hasMore: boolean;
  /** What was cut off; undefined: nothing. */
  readonly limit: string | undefined;
}

import type { PlacedHit } from '../../../analysis/hits/hit.ts';
import type { NodeKey } from '../../../store/select/select-by-keys.ts';

/** Options of the field `quote` of what a search finds. */
export const QUOTE_OF_HIT = {
  nullable: true,
  description:
    'The innermost quote that holds the match whole, of those meant; null when the match is not inside a quote.',
};

/** The key of that quote. */
export function quoteOfHit(hit: PlacedHit | undefined): NodeKey | undefined {
  return hit?.slot === undefined ? undefined : [hit.articleKey, hit.slot];
}

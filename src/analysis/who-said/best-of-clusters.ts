import type { QuoteCandidate } from '../../store/read/quote-candidates.ts';
import { compareCodePoints } from '../../text/compare-code-points.ts';

/** A quote with what it has of the words that are looked for. */
export interface ScoredQuote extends QuoteCandidate {
  readonly similarity: number;
}

/** After every day. */
const NO_DATE = '~';

/**
 * One quote of each cluster, most similar first: of those most similar the one of the earliest article, then that whose article comes
 * first by id. `clusters` has the cluster of words that have neighbours; quotes too short for a hash stand for themselves.
 */
export function bestOfClusters(
  quotes: readonly ScoredQuote[],
  clusters: ReadonlyMap<string, string>,
): readonly ScoredQuote[] {
  const best = new Map<string, ScoredQuote>();
  for (const quote of [...quotes].sort(compare)) {
    const { wordsHash, articleKey, slot } = quote;
    const cluster = wordsHash === null ? `${articleKey}/${slot}` : (clusters.get(wordsHash) ?? wordsHash);
    if (!best.has(cluster)) best.set(cluster, quote);
  }
  return [...best.values()];
}

function compare(a: ScoredQuote, b: ScoredQuote): number {
  return (
    b.similarity - a.similarity ||
    compareCodePoints(a.date ?? NO_DATE, b.date ?? NO_DATE) ||
    compareCodePoints(a.articleId, b.articleId) ||
    a.slot - b.slot
  );
}

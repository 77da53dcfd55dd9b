/** What is known of the texts among which one is ranked. */
export interface RankedTexts {
  /** Number of texts that there are. */
  readonly texts: number;
  /** Tokens of a text, on average. */
  readonly averageLength: number;
  /** For each part of the query the number of texts that hold it. */
  readonly documentFrequencies: readonly number[];
}

/** How soon more of the same counts no more, and how much the length of a text counts: the usual values. */
const K1 = 1.2;
const B = 0.75;

/**
 * How well a text answers a query, 0 or more: BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework", formulas 3.3
 * and 3.15), with log(1 + …) for the rarity of a part, so that no part counts against a text.
 */
export function bm25(frequencies: Uint32Array, length: number, among: RankedTexts): number {
  const { texts, averageLength, documentFrequencies } = among;
  const norm = K1 * (1 - B + (B * length) / Math.max(averageLength, 1));
  return frequencies.reduce((score, frequency, part) => {
    const holding = documentFrequencies[part] ?? 0;
    const rarity = Math.log(1 + (Math.max(texts - holding, 0) + 0.5) / (holding + 0.5));
    return score + (rarity * frequency * (K1 + 1)) / (frequency + norm);
  }, 0);
}

/** Occurrences in a million tokens; 0 when there are no tokens. */
export function perMillion(count: number, tokens: number): number {
  return tokens === 0 ? 0 : (1e6 * count) / tokens;
}

/** Occurrences in a thousand words; 0 when there are no words. */
export function perThousand(count: number, words: number): number {
  return perMillion(count, words) / 1e3;
}

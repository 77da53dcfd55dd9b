/** Token patterns, wildcards inside a word, distances and regions: what concordances understand and filters of quotes do not. */
const MORE_THAN_WORDS = [/[[\]{}?<>]/, /\*(?=[\p{L}\p{N}])/u, /(?:^|[\s("])\*/, /\bNEAR\b/i, /\bWITHIN\b/i];

/** Whether a query is of words, "phrases", prefix*, AND, OR, NOT and parentheses only, which filters of quotes understand too. */
export function isPlain(query: string): boolean {
  return MORE_THAN_WORDS.every((sign) => !sign.test(query));
}

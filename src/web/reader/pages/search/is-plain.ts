/** Double quotation marks of all kinds: any closes what any has opened. */
const MARKS = '"“”„‟«»＂';

/** What stands between spaces and parentheses: a phrase, a star behind it included, or words without any mark. */
const PIECE = new RegExp(`[${MARKS}][^${MARKS}]*[${MARKS}]\\*?|[^\\s()${MARKS}]+`, 'gu');

/** In a piece: a token pattern, a star before its last word, a question mark that stands for a letter, an operator. */
const MORE_THAN_WORDS = [
  /[[\]]/,
  /\*.*[\p{L}\p{N}\p{M}]/su,
  /\?[*?]*[\p{L}\p{N}\p{M}]|\*\?|\?\*/u,
  /^(?:NEAR(?:\/|$)|WITHIN$)/,
];

/** Behind parentheses a small "within" may be the operator too. */
const SMALL_WITHIN = /\).*\bwithin\b/s;

/**
 * Whether a query is of words, "phrases", prefix*, AND, OR, NOT and parentheses only, which filters of quotes understand too
 * (docs/query-language.md). In doubt it is not: what concordances understand and filters do not must never be said to be plain.
 */
export function isPlain(query: string): boolean {
  const pieces = query.match(PIECE) ?? [];
  return !SMALL_WITHIN.test(query) && pieces.every((piece) => MORE_THAN_WORDS.every((sign) => !sign.test(piece)));
}

/**
 * How news reports what people say, with the share of each pattern, in hundredths.
 *
 * `[…]` is content, `<…>` the words of a cue that is no verb, `{source}` and `{Source}` whoever speaks, `{object}` the same after
 * a preposition, `{cue}` a reporting verb, `{clause}` and `{Clause}` what is said; `¶` starts a new paragraph. A second `[…]` is
 * a second part of the same content.
 */
const PATTERNS: readonly (readonly [number, string])[] = [
  [28, '[“{Clause},”] {source} {cue}.'],
  [5, '{Source} {cue}: [“{Clause}.”]'],
  [10, '[“{Clause},”] {source} {cue}, [“{clause}.”]'],
  [26, '{Source} {cue} [that {clause}].'],
  [8, '[{Clause}], {source} {cue}.'],
  [12, '{Source} {cue} [that {clause} “{clause}”].'],
  [7, '<According to> {object}, [{clause}].'],
  [4, '{Source} {cue}: [“{Clause}.]¶[“{Clause}.”]'],
];

/** One piece of a pattern: a slot by its name, or words as they stand. */
export type PatternPiece =
  | { readonly type: 'slot'; readonly name: string }
  | { readonly type: 'words' | 'fixedCue'; readonly text: string }
  | { readonly type: 'openContent' | 'closeContent' | 'newParagraph' };

export type QuotePattern = readonly PatternPiece[];

const PIECE = /\{(?<slot>\w+)\}|<(?<cue>[^>]+)>|[[\]¶]|[^[\]¶{}<>]+/g;
const SIGNS = { '[': 'openContent', ']': 'closeContent', '¶': 'newParagraph' } as const;

export const QUOTE_PATTERNS: readonly QuotePattern[] = PATTERNS.map(([, pattern]) =>
  Array.from(pattern.matchAll(PIECE), pieceOf),
);
export const PATTERN_SHARES: readonly number[] = PATTERNS.map(([share]) => share);

function pieceOf({ 0: text, groups: { slot, cue } = {} }: RegExpMatchArray): PatternPiece {
  if (slot !== undefined) return { type: 'slot', name: slot };
  if (cue !== undefined) return { type: 'fixedCue', text: cue };
  const sign = Object.entries(SIGNS).find(([printed]) => printed === text);
  return sign ? { type: sign[1] } : { type: 'words', text };
}

/** Letters that run from right to left, and the signs that turn the direction of what follows them. */
const TURNS =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A name inside a sentence of ours that is no markup: in an attribute, a drawing, a description. Where it could run from right to left
 * it stands between FSI and PDI (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates), or figures and punctuation
 * beside it would jump to its other side. In markup <bdi> does the same.
 */
export function isolated(name: string): string {
  return TURNS.test(name) ? `\u2068${name}\u2069` : name;
}

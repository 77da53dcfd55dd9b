/** What a token looks like; the numbers are part of the weights and never change their meaning. */
export const SHAPE = {
  other: 0,
  capital: 1,
  allCapitals: 2,
  capitalized: 3,
  lowerCase: 4,
  year: 5,
  number: 6,
  mixedNumber: 7,
  capitalHyphen: 8,
  hyphen: 9,
  mixedCase: 10,
  doubleMark: 11,
  stop: 12,
  comma: 13,
  colon: 14,
  semicolon: 15,
  dash: 16,
  bracket: 17,
  apostrophe: 18,
  uncased: 19,
} as const;

const PATTERNS: readonly (readonly [RegExp, number])[] = [
  [/^\p{Lu}$/u, SHAPE.capital],
  [/^\p{Lu}+$/u, SHAPE.allCapitals],
  [/^\p{Lu}\p{Ll}+$/u, SHAPE.capitalized],
  [/^\p{Ll}+$/u, SHAPE.lowerCase],
  [/^\d{4}$/, SHAPE.year],
  [/^\d+$/, SHAPE.number],
  [/\d/, SHAPE.mixedNumber],
  [/^\p{Lu}.*-/u, SHAPE.capitalHyphen],
  [/^[-‐-―−]+$/, SHAPE.dash],
  [/-/, SHAPE.hyphen],
  [/^\p{Lu}/u, SHAPE.mixedCase],
  [/^[“”"]/, SHAPE.doubleMark],
  [/^[.?!]+$/, SHAPE.stop],
  [/^,$/, SHAPE.comma],
  [/^:$/, SHAPE.colon],
  [/^;$/, SHAPE.semicolon],
  [/^[()[\]]$/, SHAPE.bracket],
  [/^['’]/, SHAPE.apostrophe],
  [/^\p{L}/u, SHAPE.uncased],
];

export function shapeOf(word: string): number {
  return PATTERNS.find(([pattern]) => pattern.test(word))?.[1] ?? SHAPE.other;
}

/** Signs that divide a sentence: marks, stops, commas, colons, dashes, brackets. */
export function isDivider(shape: number): boolean {
  return shape >= SHAPE.doubleMark && shape <= SHAPE.bracket;
}

/** Anything but a word or number: dividers, apostrophes, other signs. */
export function isSign(shape: number): boolean {
  return shape === SHAPE.other || (shape >= SHAPE.doubleMark && shape <= SHAPE.apostrophe);
}

/** Does a word begin with a capital letter? */
export function isCapitalized(shape: number): boolean {
  return (
    (shape >= SHAPE.capital && shape <= SHAPE.capitalized) || shape === SHAPE.capitalHyphen || shape === SHAPE.mixedCase
  );
}

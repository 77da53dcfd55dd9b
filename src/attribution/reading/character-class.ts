/** What a UTF-16 code unit is to the tokenizer. */
export const CHARACTER = { space: 0, letter: 1, digit: 2, mark: 3 } as const;
export type CharacterClass = (typeof CHARACTER)[keyof typeof CHARACTER];

const SPACE = /\p{White_Space}|\p{Cc}|[\u200b\ufeff]/u;
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;

/** Halves of surrogate pairs count as letters, so that no token ends inside a character. */
function classify(unit: number): CharacterClass {
  const character = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return CHARACTER.letter;
  if (SPACE.test(character)) return CHARACTER.space;
  if (LETTER.test(character)) return CHARACTER.letter;
  return DIGIT.test(character) ? CHARACTER.digit : CHARACTER.mark;
}

const ASCII = Uint8Array.from({ length: 128 }, (_, unit) => classify(unit));
const OTHERS = new Map<number, CharacterClass>();

/** The class of a code unit; that of a character outside ASCII is looked up in Unicode's tables once. */
export function characterClass(unit: number): number {
  if (unit < 128) return ASCII[unit] ?? CHARACTER.mark;
  const known = OTHERS.get(unit);
  if (known !== undefined) return known;
  const found = classify(unit);
  OTHERS.set(unit, found);
  return found;
}

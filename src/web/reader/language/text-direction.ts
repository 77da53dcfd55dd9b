import { directionOf } from './direction-of.ts';

const LETTERS = /\p{L}/gu;
const FROM_RIGHT =
  /[\p{sc=Adlm}\p{sc=Arab}\p{sc=Hebr}\p{sc=Mand}\p{sc=Nkoo}\p{sc=Rohg}\p{sc=Samr}\p{sc=Syrc}\p{sc=Thaa}]/gu;

/**
 * In which direction a text runs: as its language does, unless its letters tell otherwise. A text in Arabic may begin with a Latin
 * name and hold many; a language that runs from the left may be the preset one of a text whose own was not known.
 */
export function textDirection(text: string, language: string): 'ltr' | 'rtl' {
  const letters = text.match(LETTERS)?.length ?? 0;
  const fromRight = text.match(FROM_RIGHT)?.length ?? 0;
  if (letters === 0) return directionOf(language);
  const least = directionOf(language) === 'rtl' ? 1 : letters / 2;
  return fromRight >= least ? 'rtl' : 'ltr';
}

/** Combining marks of the Latin, Greek and Cyrillic scripts; vowel signs of other scripts stay, they tell words apart. */
const ACCENTS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]/gu;

/** The form in which texts are compared: compatibility forms unified, no accents, lower case. "Ångström" → "angstrom". */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(ACCENTS, '').toLowerCase().normalize('NFC');
}

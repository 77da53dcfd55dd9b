/** Scripts that are written from right to left (https://www.unicode.org/reports/tr9/). */
const FROM_RIGHT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** In which direction a language is written, by the likely script of its BCP 47 tag: "rtl" for "ps"; "ltr" where the tag is not known. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  try {
    return FROM_RIGHT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

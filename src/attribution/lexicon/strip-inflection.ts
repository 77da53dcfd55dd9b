/** Ends that had an -e before -ed and -ing: creat(e), decid(e), argu(e), resolv(e), pledg(e), handl(e), prepar(e), imagin(e). */
const LOST_E =
  /(?:[^aeou]at|creat|[^aeou][aiu]d|[^aeiou]u|[vcz]|[dr]g|[bcdfgkptz]l|[^aeiou][aiu]r|uir|[^aeiou]in|[^aeiou]is|[^aeiou]um)$/;

/** One syllable ending in one vowel and one consonant: it would have doubled, had there been no -e. Quot(e), jok(e). */
const SHORT = /^(?:qu|[^aeiou])*[aeiou][^aeiouwxy]$/;

/** The doubled last letter of a short verb: quipp(ed). Double l, s, f and z stay: yell, stress, scoff, buzz. */
const DOUBLED = /([bdgkmnprtv])\1$/;

/** The likely dictionary form of a word that no list holds, by rule: grumping → grump, vapes → vape. */
export function stripInflection(word: string): string {
  if (/.{2}(?:ied|ies)$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  if (/.{2}[^sui]s$/.test(word)) return word.slice(0, -1);
  const [, stem] = /^(.*[aeiouy].*)(?:(?<!e)ed|ing)$/.exec(word) ?? [];
  return stem === undefined ? word : baseOf(stem);
}

function baseOf(stem: string): string {
  if (DOUBLED.test(stem)) return stem.slice(0, -1);
  return LOST_E.test(stem) || SHORT.test(stem) ? `${stem}e` : stem;
}

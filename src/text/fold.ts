/** Combining marks of the Latin, Greek and Cyrillic scripts; vowel signs of other scripts stay, they tell words apart. */
const ACCENTS = '\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff';

/** Signs that Hebrew and Arabic writers may put or leave out: points, short vowels, the line that stretches a word. */
const OPTIONAL_SIGNS = '\\u0591-\\u05bd\\u05bf-\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u0652\\u0670';

/** What only chooses between shapes of one character: soft hyphen, joiners, variation selectors. */
const SHAPES = '\\u00ad\\u034f\\u200c\\u200d\\u180b-\\u180f\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}';

const DROPPED = new RegExp(`[${ACCENTS}${OPTIONAL_SIGNS}${SHAPES}]`, 'gu');

/**
 * The form in which texts are compared: compatibility forms unified, no accents, lower case. "Ångström" → "angstrom".
 * Folding a folded text changes nothing.
 */
export function foldText(text: string): string {
  // eslint-disable-next-line no-control-regex -- the whole ASCII range is meant
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(DROPPED, '').toLowerCase().normalize('NFC');
}

/** The text without accents and signs that may be left out, otherwise as it is, in normalization form C. "Ångström" → "Angstrom". */
export function foldAccents(text: string): string {
  return text.normalize('NFD').replace(DROPPED, '').normalize('NFC');
}

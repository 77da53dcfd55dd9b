/** How many colours there are for speakers; those after them share one and are told apart by their initials. */
const VOICE_COLOURS = 8;

/** How the quotes of a speaker are drawn in an article. */
export interface Voice {
  /** Class of the colour: "voice-1" for the most quoted one; "voice-0" when the colours have run out or nobody is named. */
  readonly colour: string;
  /** Up to two letters: "AO"; "?" where nobody is named. */
  readonly initials: string;
}

const NOBODY: Voice = { colour: 'voice-0', initials: '?' };

/** The voices of an article by the ids of its speakers, given most quoted first. */
export function voicesOf(
  speakers: readonly { readonly id: string; readonly name: string }[],
): (speakerId: string | undefined) => Voice {
  const voices = new Map(
    speakers.map(({ id, name }, index) => [id, { colour: colourOf(index), initials: initialsOf(name) }]),
  );
  return (id) => (id === undefined ? NOBODY : (voices.get(id) ?? NOBODY));
}

function colourOf(index: number): string {
  return index < VOICE_COLOURS ? `voice-${index + 1}` : 'voice-0';
}

/** Keeps letters of Arabic apart, which would join to what looks like a word: zero width non-joiner. */
const APART = '\u200c';
/** Vowels that Thai and Lao write before the consonant with which the word begins. */
const VOWEL_BEFORE = /^[\u0e40-\u0e44\u0ec0-\u0ec4]/;

/** First letters of the first and the last word of a name: "AO" for Ajmal Omar; the first letter of one that is one word, "王" for 王芳. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d’'.-]*/gu) ?? [];
  const [first = '', ...others] = words.map(firstLetter);
  const last = others.at(-1) ?? '';
  return [first, last].join(/^\p{sc=Arab}/u.test(last) ? APART : '') || '?';
}

function firstLetter(word: string): string {
  const spoken = word.length > 1 ? word.replace(VOWEL_BEFORE, '') : word;
  const [letter] = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(spoken);
  return letter?.segment.toUpperCase() ?? '';
}

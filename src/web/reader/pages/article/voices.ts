/** How many colours there are for speakers. Those after them have the same colours again, with signs that are drawn in outline. */
const VOICE_COLOURS = 8;

/** How the quotes of a speaker are drawn in an article. */
export interface Voice {
  /** Class of the colour: "voice-1" for the most quoted one, "voice-0" where nobody is named. */
  readonly colour: string;
  /** Whether somebody who is quoted more has the colour already. */
  readonly isAgain: boolean;
  /** Up to two letters: "AO"; "?" where nobody is named. */
  readonly initials: string;
}

const NOBODY: Voice = { colour: 'voice-0', isAgain: false, initials: '?' };

/** The voices of an article by the ids of its speakers, given most quoted first. */
export function voicesOf(
  speakers: readonly { readonly id: string; readonly name: string }[],
): (speakerId: string | undefined) => Voice {
  const voices = new Map(speakers.map(({ id, name }, index) => [id, voiceAt(index, name)]));
  return (id) => (id === undefined ? NOBODY : (voices.get(id) ?? NOBODY));
}

function voiceAt(index: number, name: string): Voice {
  return {
    colour: `voice-${(index % VOICE_COLOURS) + 1}`,
    isAgain: index >= VOICE_COLOURS,
    initials: initialsOf(name),
  };
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

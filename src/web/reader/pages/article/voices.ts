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

/** First letters of the first and the last word of a name: "AO" for Ajmal Omar; the first letter of one that is one word, "王" for 王芳. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.-]*/gu) ?? [];
  const [first, last] = [words.at(0), words.length > 1 ? words.at(-1) : undefined];
  return [first, last].map(firstLetter).join('') || '?';
}

function firstLetter(word = ''): string {
  const [letter] = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word);
  return letter?.segment.toUpperCase() ?? '';
}

import type { Gender } from '../facts/given-names.ts';

/** What a pronoun can stand for. */
export interface Pronoun {
  readonly gender: Gender | undefined;
  readonly number: 'one' | 'many' | 'thing' | 'self' | 'relative';
}

const TABLE = `
  he:one:male him:one:male his:one:male himself:one:male he's:one:male he'd:one:male
  she:one:female her:one:female hers:one:female herself:one:female she's:one:female she'd:one:female
  they:many them:many their:many theirs:many themselves:many both:many
  it:thing its:thing itself:thing this:thing these:thing those:many
  i:self me:self my:self mine:self we:many us:many our:many ours:many you:many your:many
  who:relative whom:relative whose:relative which:relative that:relative`;

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map(
  TABLE.trim()
    .split(/\s+/)
    .map((entry) => {
      const [word = '', number, gender] = entry.split(':');
      return [
        word,
        { number: numberOf(number), gender: gender === 'male' || gender === 'female' ? gender : undefined },
      ] as const;
    }),
);

function numberOf(number: string | undefined): Pronoun['number'] {
  return number === 'many' || number === 'thing' || number === 'self' || number === 'relative' ? number : 'one';
}

/** The pronoun that a word in lower case is; undefined when it is none. */
export function pronounOf(lower: string): Pronoun | undefined {
  return PRONOUNS.get(lower);
}

/** Those of one person outside of speech, which the walk through the text follows: he, she, his, her. */
export function personalPronounOf(lower: string): Pronoun | undefined {
  const pronoun = lower.length > 7 ? undefined : PRONOUNS.get(lower);
  return pronoun?.number === 'one' ? pronoun : undefined;
}

import type { Gender } from '../facts/given-names.ts';

/** Somebody of whom the text has just spoken. */
export interface Candidate {
  readonly character: number;
  /** How much the text has spoken of them, the nearer the more. */
  readonly weight: number;
  /** Token of the last time. */
  readonly token: number;
}

/** Of whom the text has been speaking, while it is read from the start. */
export interface Focus {
  readonly speakOf: (character: number, weight: number, token: number) => void;
  /** The text goes on: what was before counts less. */
  readonly fade: (factor: number) => void;
  /** Those who fit, the likeliest first. */
  readonly candidates: (fits: (character: number) => boolean) => readonly Candidate[];
}

/** More persons than this nobody has in mind. */
const MAX_IN_FOCUS = 12;

/** Whoever the text speaks of all the time is in focus, but not more than that. */
const MAX_WEIGHT = 10;

/** A focus on nobody. After Lappin & Leass 1994, "An algorithm for pronominal anaphora resolution": weights that halve. */
export function createFocus(): Focus {
  let all: { character: number; weight: number; token: number }[] = [];
  return {
    speakOf(character, weight, token) {
      const known = all.find((candidate) => candidate.character === character);
      if (known) {
        known.weight = Math.min(known.weight + weight, MAX_WEIGHT);
        known.token = token;
        return;
      }
      if (all.length >= MAX_IN_FOCUS) all = all.sort((a, b) => b.weight - a.weight).slice(0, MAX_IN_FOCUS - 1);
      all.push({ character, weight, token });
    },
    fade(factor) {
      for (const candidate of all) candidate.weight *= factor;
    },
    candidates: (fits) =>
      all.filter(({ character }) => fits(character)).sort((a, b) => b.weight - a.weight || b.token - a.token),
  };
}

/** Can a pronoun of this gender mean a character of that one? Unknown genders fit. */
export function isGender(pronoun: Gender | undefined, character: Gender | undefined): boolean {
  return pronoun === undefined || character === undefined || pronoun === character;
}

import type { SpeakerReference } from '../../../corpus/speaker.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Cast } from '../cast/character.ts';
import type { Description } from '../cast/find-descriptions.ts';
import type { Gender } from '../facts/given-names.ts';
import type { Focus } from './focus.ts';

/** All that is known about an article at the place that has been read. Genders are learned while reading. */
export interface Stage {
  readonly reading: Reading;
  readonly cast: Cast;
  readonly descriptions: readonly Description[];
  /** By token: the description that holds it; -1 for none. */
  readonly descriptionAt: Int32Array;
  readonly byHead: ReadonlyMap<string, readonly Description[]>;
  /** Bodies by each word of their names. */
  readonly bodiesByWord: ReadonlyMap<string, readonly number[]>;
  readonly focus: Focus;
  /** By character: the token where the text read so far last names it; -1 where it has not. */
  readonly lastAt: Int32Array;
  readonly genders: (Gender | undefined)[];
  /** By token: whom a pronoun stands for; -1 for nobody known. */
  readonly pronounAt: Int32Array;
  readonly speakerOf: (character: number) => SpeakerReference | undefined;
  /** Who owns a text that was spoken of: "the letter". By noun. */
  readonly owners: Map<string, number>;
  /** Characters named in what is said just now: nobody calls oneself by name, and “he said that Omar …” is not Omar. */
  readonly spokenOf: Set<number>;
  /** Where somebody without a name last spoke, whom a pronoun may mean. */
  readonly unnamed: { token: number; paragraph: number };
}

/** What a step found: who speaks, why, and how sure that is. */
export interface Answer {
  readonly speaker: SpeakerReference | undefined;
  /** Undefined for a speaker who has no name in the text. */
  readonly character: number | undefined;
  readonly confidence: number;
  readonly rule: string;
  readonly explanation: string;
  /** Tokens on which it rests, as ranges. */
  readonly because: readonly { readonly first: number; readonly end: number }[];
}

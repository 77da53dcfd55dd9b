import type { SpeakerKind } from '../../../corpus/vocabulary.ts';
import type { Gender } from '../facts/given-names.ts';
import type { NameMention } from '../names/name-mention.ts';

/** What a name names: one that can speak, or a place, which speaks for its government. */
export type CharacterKind = Exclude<SpeakerKind, 'document'> | 'place';

/** Somebody or something that an article names, under all forms of the name. */
export interface Character {
  readonly index: number;
  /** The fullest form that the article prints, without titles. */
  readonly name: string;
  /** Of that form, in lower case. */
  readonly words: readonly string[];
  readonly kind: CharacterKind;
  readonly gender: Gender | undefined;
  /** Is every mention a single capital where any word has one? */
  readonly isWeak: boolean;
  /** Indexes of the mentions, in reading order. */
  readonly mentions: readonly number[];
}

/** Everybody whom an article names. */
export interface Cast {
  readonly names: readonly NameMention[];
  readonly characters: readonly Character[];
  /** By mention: its character. */
  readonly characterOf: Int32Array;
  /** By token: the mention whose name or titles hold it; -1 for none. */
  readonly mentionAt: Int32Array;
}

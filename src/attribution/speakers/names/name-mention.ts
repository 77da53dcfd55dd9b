import type { Gender } from '../facts/given-names.ts';
import type { TokenRange } from '../../reading/reading.ts';

/** A place where the text prints a name, of whatever it be. The range is that of the name without titles. */
export interface NameMention extends TokenRange {
  /** Where the capitals begin: before the titles. */
  readonly outerFirst: number;
  /** The words of the name in lower case: without titles, nicknames in marks and suffixes. */
  readonly words: readonly string[];
  /** As printed, an account without its sign. */
  readonly text: string;
  /** The noun that the nearest title stands for: senator. */
  readonly role: string | undefined;
  readonly hasTitle: boolean;
  /** By its titles. */
  readonly gender: Gender | undefined;
  /** A single capital at the start of a sentence may be no name at all. */
  readonly isWeak: boolean;
  /** In a headline every word has a capital. */
  readonly isInHeadline: boolean;
  /** An account: @lower_harbour. */
  readonly isHandle: boolean;
  /** Does the name's owner own what follows: "Omar’s"? */
  readonly isPossessive: boolean;
  readonly hasArticle: boolean;
}

import type { CueClass } from '../../corpus/vocabulary.ts';
import type { TokenRange } from '../reading/reading.ts';

/** How a verb is inflected, as far as its letters tell. */
export type VerbForm = 'base' | 'present' | 'participle' | 'past';

/** A reporting verb in its place; the range is the verb with its auxiliaries and particles. */
export interface Cue extends TokenRange {
  /** The verb itself. */
  readonly head: number;
  readonly lemma: string;
  readonly class: CueClass;
  readonly form: VerbForm;
  /** "was asked": the subject is not who speaks. */
  readonly isPassive: boolean;
}

/** An attribution in tokens, before the passes are brought together. */
export interface Draft {
  readonly rule: string;
  readonly content: readonly TokenRange[];
  readonly cue: readonly TokenRange[];
  readonly source: readonly TokenRange[];
}

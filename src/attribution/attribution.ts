import type { Evidence } from '../corpus/quote.ts';
import type { Span } from '../text/span.ts';
import type { Reading } from './reading/reading.ts';

/** An attribution as a finder leaves it: which words, and how sure. Who the source is, is asked afterwards. */
export interface Attribution {
  /** At least one, in reading order, inside paragraphs; several when the cue or the source interrupts the content. */
  readonly content: readonly Span[];
  /** Empty where only a dash or the quotation marks tell that somebody speaks. */
  readonly cue: readonly Span[];
  /** Empty where the text leaves the source out: the speaker stands a sentence or paragraph before. */
  readonly source: readonly Span[];
  /** Probability, 0 to 1, that the attribution is right by the measure of docs/evaluation.md. */
  readonly confidence: number;
  /** How it was found. */
  readonly evidence: readonly Evidence[];
}

/** One way to find the attributions of a text. */
export interface Finder {
  readonly method: 'rules' | 'model';
  /** Goes up whenever the same text may give another answer; part of the layer's name. */
  readonly version: number;
  /** In reading order of their first content span. Contents may overlap where one quote stands inside another. */
  readonly find: (reading: Reading) => readonly Attribution[];
}

import type { Mention } from '../../corpus/mention.ts';
import type { Evidence } from '../../corpus/quote.ts';
import type { SpeakerReference } from '../../corpus/speaker.ts';
import type { SourceKind } from '../../corpus/vocabulary.ts';

/** Who says what an attribution holds, and why we think so. */
export interface ResolvedSpeaker {
  /** Undefined for anonymous sources, and where the text leaves open who speaks. */
  readonly speaker: SpeakerReference | undefined;
  readonly sourceKind: SourceKind;
  /** 0 to 1: how sure it is that the speaker is the right one, given that the attribution is; 1 where there is none. */
  readonly confidence: number;
  /** The steps that led to the speaker, in order; empty where there is none. */
  readonly evidence: readonly Evidence[];
}

/** The speakers of all attributions of an article. */
export interface Resolution {
  /** In step with the attributions. */
  readonly speakers: readonly ResolvedSpeaker[];
  /** Where the text speaks of those who are quoted in it, in reading order, none inside another. */
  readonly mentions: readonly Mention[];
}

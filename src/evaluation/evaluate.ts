import { bootstrapScore, type Score } from './bootstrap.ts';
import { calibrationOf, type Calibration } from './calibration.ts';
import { compareDocument } from './compared-document.ts';
import type { EvaluatedDocument } from './evaluated-document.ts';
import { perCriterion, perSubset, tallyDocument, type Criterion, type Subset, type Tallies } from './measures.ts';
import type { Tally } from './tally.ts';

/** How far an annotation agrees with one that is taken for right. docs/evaluation.md explains every figure. */
export interface Evaluation {
  readonly documents: number;
  /** Attribution right; content exact; content and source exact: each over all segments, by kind, and for reported speech. */
  readonly criteria: Readonly<Record<Criterion, Readonly<Record<Subset, Score>>>>;
  readonly speakers: {
    /** Share of right names among the persons' segments whose content was found: precision, recall and F1 are the same. */
    readonly accuracy: Score;
    /** Content and name right. */
    readonly endToEnd: Score;
    /** Persons quoted in an article. */
    readonly quotedPersons: Score;
  };
  /** Undefined when the candidate gives no confidence. */
  readonly calibration: Calibration | undefined;
}

export interface EvaluationOptions {
  /** Does a cue report speech, by its words? The attribution room knows. */
  readonly isReporting: (cue: string) => boolean;
  /** Seed of the bootstrap; 1 unless given. */
  readonly seed?: number;
  /** Draws of the bootstrap; 1,000 unless given, 0 for no intervals. */
  readonly resamples?: number;
}

/** Measures the candidate annotation of each document against its gold annotation, micro-averaged over all documents. */
export function evaluate(
  documents: readonly EvaluatedDocument[],
  { isReporting, seed = 1, resamples = 1000 }: EvaluationOptions,
): Evaluation {
  const compared = documents.map((document) => compareDocument(document, isReporting));
  const tallies = compared.map(tallyDocument);
  const score = (pick: (tallies: Tallies) => Tally): Score => bootstrapScore(tallies.map(pick), { seed, resamples });
  return {
    documents: documents.length,
    criteria: perCriterion((criterion) => perSubset((subset) => score(({ criteria }) => criteria[criterion][subset]))),
    speakers: {
      accuracy: score(({ speakerMatches }) => speakerMatches),
      endToEnd: score(({ speakers }) => speakers),
      quotedPersons: score(({ quotedPersons }) => quotedPersons),
    },
    calibration: calibrationOf(compared.map(({ all }) => all)),
  };
}

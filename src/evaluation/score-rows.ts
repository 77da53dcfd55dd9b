import type { Score } from './bootstrap.ts';
import type { Evaluation } from './evaluate.ts';
import { HUMAN_ATTRIBUTION_F1 } from './human-ceiling.ts';
import { CRITERIA, SUBSETS, type Criterion, type Subset } from './measures.ts';

/** What a row of the result measures. */
export type Measure = Criterion | 'speakerAccuracy' | 'speakerEndToEnd' | 'quotedPersons';

/** A row of the result. */
export interface ScoreRow {
  readonly measure: Measure;
  readonly subset: Subset;
  readonly score: Score;
  /** F1 of two people, 0 to 1, where it is known. */
  readonly humanF1: number | undefined;
}

/** The scores of an evaluation one after the other, as tables and files list them. */
export function scoreRows({ criteria, speakers }: Evaluation): ScoreRow[] {
  const attributions = CRITERIA.flatMap((measure) =>
    SUBSETS.map((subset) => ({
      measure,
      subset,
      score: criteria[measure][subset],
      humanF1: measure === 'attribution' ? HUMAN_ATTRIBUTION_F1[subset] : undefined,
    })),
  );
  const spoken = [
    ['speakerAccuracy', speakers.accuracy],
    ['speakerEndToEnd', speakers.endToEnd],
    ['quotedPersons', speakers.quotedPersons],
  ] as const;
  return [
    ...attributions,
    ...spoken.map(([measure, score]) => ({ measure, subset: 'speech' as const, score, humanF1: undefined })),
  ];
}

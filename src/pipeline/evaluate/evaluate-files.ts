import { isReportingCue } from '../../attribution/lexicon/is-reporting-cue.ts';
import type { EvaluatedDocument } from '../../evaluation/evaluated-document.ts';
import { evaluate, type Evaluation } from '../../evaluation/evaluate.ts';
import type { ReportedProblems } from '../reported-problems.ts';
import { laySideBySide, onlyShared } from './lay-side-by-side.ts';
import { readSide, readTexts } from './read-side.ts';

/** Which files are compared. */
export interface EvaluationRequest {
  readonly gold: readonly string[];
  readonly candidate: readonly string[];
  /** Where the texts are, when neither side has them. */
  readonly articles: readonly string[];
  readonly goldLayer: string | undefined;
  readonly candidateLayer: string | undefined;
  /** Only articles that both annotate: for annotators who read a part each. */
  readonly isShared: boolean;
  readonly seed: number;
}

/** Two annotations that were measured against each other. */
export interface MeasuredFiles {
  readonly problems?: never;
  readonly evaluation: Evaluation;
  /** Ids of articles that the candidate does not annotate: all of their quotes count as missed. */
  readonly missing: readonly string[];
  readonly documents: readonly EvaluatedDocument[];
}

/** What stood in the way. With any problem nothing is measured: a figure from half of the files would mislead. */
export type UnmeasuredFiles = Readonly<ReportedProblems>;

/** Measures one annotation in files against another. */
export async function evaluateFiles(request: EvaluationRequest): Promise<MeasuredFiles | UnmeasuredFiles> {
  const [gold, candidate, articles] = await Promise.all([
    readSide(request.gold, request.goldLayer),
    readSide(request.candidate, request.candidateLayer),
    readTexts(request.articles),
  ]);
  const [known, found] = request.isShared
    ? [onlyShared(gold, candidate), onlyShared(candidate, gold)]
    : [gold, candidate];
  const { documents, missing, ...report } = laySideBySide(known, found, articles);
  if (report.problems.length > 0) return report;
  const evaluation = evaluate(documents, { isReporting: isReportingCue, seed: request.seed });
  return { evaluation, missing, documents };
}

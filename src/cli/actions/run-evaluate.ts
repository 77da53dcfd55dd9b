import { formatProblem } from '../../corpus/problem.ts';
import { scoreRows } from '../../evaluation/score-rows.ts';
import { evaluateFiles, type MeasuredFiles } from '../../pipeline/evaluate/evaluate-files.ts';
import {
  differenceRecords,
  recordsAsCsv,
  scoreRecords,
  type EvaluationRecord,
} from '../../pipeline/evaluate/evaluation-records.ts';
import { countProblems } from '../../pipeline/reported-problems.ts';
import { CliError } from '../cli-error.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Call } from '../host.ts';
import { evaluationLines } from '../output/evaluation-table.ts';
import { countOf } from '../output/numbers.ts';
import type { Terminal } from '../output/terminal.ts';

export interface EvaluateFlags {
  readonly gold: readonly string[];
  readonly candidate: readonly string[];
  readonly articles?: readonly string[];
  readonly goldLayer?: string;
  readonly candidateLayer?: string;
  readonly shared?: boolean;
  readonly differences?: boolean;
  readonly format?: 'table' | 'json' | 'csv';
  readonly human: boolean;
  readonly seed: number;
}

/** Problems told one by one. */
const PROBLEMS_SHOWN = 20;

/** `whosaid evaluate`: measures one annotation in files against another. */
export async function runEvaluate({ terminal }: Call, flags: EvaluateFlags): Promise<ExitCode> {
  const { gold, candidate, articles = [], goldLayer, candidateLayer, seed } = flags;
  const measured = await evaluateFiles({
    gold,
    candidate,
    articles,
    goldLayer,
    candidateLayer,
    seed,
    isShared: flags.shared === true,
  });
  if (measured.problems) {
    const count = countProblems(measured);
    for (const problem of measured.problems.slice(0, PROBLEMS_SHOWN)) terminal.warn(formatProblem(problem));
    if (count > PROBLEMS_SHOWN) terminal.warn(`… and ${count - PROBLEMS_SHOWN} more.`);
    terminal.warn(`Nothing was measured: ${countOf(count, 'problem')}, listed above.`);
    return EXIT.problems;
  }
  if (measured.documents.length === 0) {
    throw new CliError(EXIT.usage, 'There is nothing to measure: the gold files hold no annotated article.');
  }
  warnOfMissing(terminal, measured.missing);
  show(terminal, measured, flags);
  return EXIT.done;
}

function warnOfMissing(terminal: Terminal, missing: readonly string[]): void {
  if (missing.length === 0) return;
  const shown = missing.slice(0, 3).join(', ') + (missing.length > 3 ? ', …' : '');
  terminal.warn(
    `The candidate has nothing on ${countOf(missing.length, 'article')} of the gold annotation (${shown}); all their quotes ` +
      'count as missed. --shared measures only what both annotate.',
  );
}

function show(terminal: Terminal, measured: MeasuredFiles, { format, differences, human }: EvaluateFlags): void {
  const { evaluation, documents } = measured;
  const listed = differences === true ? differenceRecords(documents) : undefined;
  if (format === 'csv') {
    terminal.streams.output.write(recordsAsCsv(listed ?? scoreRecords(scoreRows(evaluation))));
    return;
  }
  if (format === 'json' || terminal.manner.isJson) {
    terminal.print(JSON.stringify(jsonOf(measured, listed), (_key, value: unknown) => value ?? null));
    return;
  }
  const bold = (text: string): string => terminal.paint('output', 'bold', text);
  for (const line of evaluationLines(evaluation, { showsHuman: human, bold })) terminal.print(line);
  for (const line of differenceLines(listed ?? [])) terminal.print(line);
}

function jsonOf({ evaluation, missing }: MeasuredFiles, differences: readonly EvaluationRecord[] | undefined): object {
  return {
    articles: evaluation.documents,
    missing,
    scores: scoreRecords(scoreRows(evaluation)),
    calibration: evaluation.calibration ?? null,
    ...(differences && { differences }),
  };
}

function differenceLines(differences: readonly EvaluationRecord[]): string[] {
  return differences.flatMap(({ article, kind, quoteKind, start, end, text, gold, candidate }) => [
    '',
    `${String(article)} [${String(start)}, ${String(end)})  ${String(kind)}, ${String(quoteKind)}`,
    `  ${String(text).replaceAll(/\s+/gu, ' ')}`,
    `  gold: ${String(gold ?? '–')}; candidate: ${String(candidate ?? '–')}`,
  ]);
}

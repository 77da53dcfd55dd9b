import type { Finder } from '../../attribution/attribution.ts';
import { reportProblems } from '../reported-problems.ts';
import { addCounts, emptyAnnotateReport, type AnnotateReport } from './annotate-report.ts';
import type { AnnotatorName } from './annotators.ts';
import { chooseThreads } from './choose-threads.ts';
import { NOTHING_DONE, type DoneLines } from './done-lines.ts';
import { inOrder } from './in-order.ts';
import type { LinesJob, PlacedLine } from './job.ts';
import { layerNameOf } from './load-finder.ts';
import { placedLines, type Input } from './placed-lines.ts';
import { skipDone } from './skip-done.ts';

export interface AnnotateFileOptions {
  readonly finder: Finder;
  /** Name of the finder, by which threads load their own. */
  readonly annotator: AnnotatorName;
  readonly workers: number | undefined;
  readonly evidence: boolean;
  /** Where the lines go; `done` stand there already. */
  readonly output: { readonly path: string; readonly done?: DoneLines };
  /** Opens the output behind the lines that are done; called when they have turned out to fit the input. */
  readonly open: () => Promise<(text: string) => Promise<void>>;
  /** Called when lines have been written. The report is the running one. */
  readonly onProgress?: (report: AnnotateReport) => void;
  /** Ends the run after the lines that are under way. */
  readonly signal?: AbortSignal;
}

/**
 * Annotates the articles of a file, or of a stream, each a line of JSON, and writes a line for each, in the same order. Lines with
 * problems are told and left out. The memory it takes does not grow with
 * the file, unless that is one JSON list, which is read whole.
 */
export async function annotateFile(input: Input, options: AnnotateFileOptions): Promise<AnnotateReport> {
  const { finder, output, onProgress, signal } = options;
  const startedMs = performance.now();
  const report = emptyAnnotateReport(layerNameOf(finder), input.bytesTotal);
  const lines = placedLines(input);
  const done = output.done ?? NOTHING_DONE;
  const skipped = await skipDone(lines, done, output.path);
  report.alreadyThere = done.articles.length;
  reportProblems(report, skipped.problems);
  report.done = skipped.bytes;
  report.doneBefore = skipped.bytes;
  const write = await options.open();
  const chosen = await chooseThreads(options, jobsOf(lines, options), weigh);
  try {
    for await (const [job, result] of inOrder(chosen.items, chosen.threads.ahead, (next) => chosen.threads.do(next))) {
      await write(result.text);
      addCounts(report, result);
      report.done += weigh(job).bytes;
      report.durationMs = performance.now() - startedMs;
      onProgress?.(report);
    }
  } finally {
    await chosen.threads.close();
  }
  report.durationMs = performance.now() - startedMs;
  report.isInterrupted = signal?.aborted === true;
  return report;
}

/** A thread is busy with so much for about a tenth of a second. */
const JOB_BYTES = 96 * 1024;
const JOB_LINES = 50;

async function* jobsOf(
  lines: AsyncGenerator<PlacedLine>,
  { evidence, signal }: Pick<AnnotateFileOptions, 'evidence' | 'signal'>,
): AsyncGenerator<LinesJob> {
  let [batch, bytes]: [PlacedLine[], number] = [[], 0];
  for await (const line of lines) {
    if (signal?.aborted === true) return;
    batch.push(line);
    bytes += line.size;
    if (bytes < JOB_BYTES && batch.length < JOB_LINES) continue;
    yield { type: 'lines', lines: batch, evidence };
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0 && signal?.aborted !== true) yield { type: 'lines', lines: batch, evidence };
}

function weigh({ lines }: LinesJob): { bytes: number; articles: number } {
  return { bytes: lines.reduce((sum, { size }) => sum + size + 1, 0), articles: lines.length };
}

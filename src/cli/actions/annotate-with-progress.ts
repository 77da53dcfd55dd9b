import type { AnnotateReport } from '../../pipeline/annotate/annotate-report.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { interruptible } from '../interrupt.ts';
import { AnnotateProgress, type ProgressUnit } from '../output/annotate-progress.ts';
import { annotateSummary } from '../output/annotate-summary.ts';
import { countOf } from '../output/numbers.ts';
import type { Terminal } from '../output/terminal.ts';

/** How a run is watched and stopped. */
export interface Watch {
  readonly onProgress: (report: AnnotateReport) => void;
  readonly signal: AbortSignal;
}

/** Annotates with progress on the terminal. Ctrl-C lets what is under way end; a second one does not. */
export async function annotateWithProgress(
  terminal: Terminal,
  unit: ProgressUnit,
  annotate: (watch: Watch) => Promise<AnnotateReport>,
): Promise<AnnotateReport> {
  const progress = new AnnotateProgress(terminal, unit);
  const onFirst = (): void => progress.say('Stopping; press Ctrl-C again to stop at once.');
  let report: AnnotateReport | undefined;
  try {
    return await interruptible(onFirst, async (signal) => {
      report = await annotate({ onProgress: (running) => progress.show(running), signal });
      return report;
    });
  } finally {
    progress.end(report);
  }
}

/** What stands on standard output: nothing yet, the annotations, or the report as part of another. */
export type OutputUse = 'free' | 'annotations' | 'told';

/** Shows how annotating ended, and gives the exit code that says so. */
export function showAnnotateEnd(terminal: Terminal, report: AnnotateReport, output: OutputUse = 'free'): ExitCode {
  const { isJson, isQuiet } = terminal.manner;
  if (output === 'annotations') annotateSummary(report).forEach((line) => terminal.note(line));
  else if (output === 'free' && (isJson || !isQuiet)) terminal.result(report, () => annotateSummary(report));
  if (report.isInterrupted) {
    const kept = countOf(report.articles + report.alreadyThere, 'article');
    terminal.warn(`Stopped: ${kept} are annotated. Run the same command again to go on from there.`);
    return EXIT.interrupted;
  }
  return report.problems.length === 0 ? EXIT.done : EXIT.problems;
}

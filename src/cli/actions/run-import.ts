import { readConfig } from '../../server/config.ts';
import { isMissing, parseDatabaseUrl } from '../../store/connect/database-address.ts';
import type { AnnotateReport } from '../../pipeline/annotate/annotate-report.ts';
import { loadFinder } from '../../pipeline/annotate/load-finder.ts';
import { CliError } from '../cli-error.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { giveWay } from '../give-way.ts';
import type { Call } from '../host.ts';
import { articlesSeen } from '../output/import-progress.ts';
import { importSummary } from '../output/import-summary.ts';
import { countOf } from '../output/numbers.ts';
import type { Terminal } from '../output/terminal.ts';
import { showAnnotateEnd } from './annotate-with-progress.ts';
import { importWithProgress, type ImportEnd } from './import-with-progress.ts';
import { rehearseImport } from './rehearse-import.ts';
import type { AnnotatorName } from '../../pipeline/annotate/annotators.ts';
import { withStore } from './with-store.ts';

export interface ImportFlags {
  readonly dryRun?: boolean;
  readonly annotate?: boolean;
  readonly annotator: AnnotatorName;
}

/** `whosaid import`: files and folders into the database, where it is asked for with annotation after that. */
export async function runImport(call: Call, paths: readonly string[], flags: ImportFlags): Promise<ExitCode> {
  const { dryRun = false, annotate = false, annotator } = flags;
  if (annotate && dryRun) {
    throw new CliError(
      EXIT.usage,
      'A dry run writes nothing, so there is nothing to annotate. Leave one of the two out.',
    );
  }
  giveWay(call.terminal);
  if (annotate) return importAndAnnotate(call, paths, annotator);
  return showImportEnd(call.terminal, await importOrRehearse(call, paths, dryRun));
}

/** Annotates what was imported, also when some of the documents had problems. */
async function importAndAnnotate(call: Call, paths: readonly string[], annotator: AnnotatorName): Promise<ExitCode> {
  const { terminal } = call;
  const { annotateStore } = await import('./run-annotate-database.ts');
  // Weights that are not there are told before anything is imported.
  await loadFinder(annotator);
  return withStore(call, {}, async (store) => {
    const end = await importWithProgress(terminal, store, paths, { dryRun: false });
    if (end.isInterrupted) return showImportEnd(terminal, end);
    const annotation = await annotateStore(terminal, store, { annotator });
    const imported = showImportEnd(terminal, { ...end, position: await store.position() }, annotation);
    const annotated = showAnnotateEnd(terminal, annotation, terminal.manner.isJson ? 'told' : 'free');
    return annotated === EXIT.done ? imported : annotated;
  });
}

/** Opening a database that is not there would make it, which a dry run must not do. */
async function importOrRehearse(call: Call, paths: readonly string[], dryRun: boolean): Promise<ImportEnd> {
  const { terminal, db } = call;
  if (dryRun && isMissing(parseDatabaseUrl(readConfig({ DATABASE_URL: db }).databaseUrl)))
    return rehearseImport(terminal, paths);
  return withStore(call, {}, (store) => importWithProgress(terminal, store, paths, { dryRun }));
}

/** Shows how an import ended, for programs with the annotation after it, and gives the exit code that says so. */
export function showImportEnd(
  terminal: Terminal,
  { report, isInterrupted, position }: ImportEnd,
  annotation?: AnnotateReport,
): ExitCode {
  if (terminal.manner.isJson || !terminal.manner.isQuiet)
    terminal.result({ ...report, isInterrupted, annotation, position }, () => importSummary(report));
  if (isInterrupted) {
    const kept = `Stopped after batch ${report.batches}: ${countOf(articlesSeen(report), 'article')} are in`;
    terminal.warn(report.dryRun ? 'Stopped.' : `${kept}. Run the same command again to go on from there.`);
    return EXIT.interrupted;
  }
  if (report.files === 0)
    terminal.warn('There is no file to import: folders are searched for .json, .ndjson and .txt.');
  return report.problems.length === 0 && report.files > 0 ? EXIT.done : EXIT.problems;
}

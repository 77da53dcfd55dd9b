import { readConfig } from '../../server/config.ts';
import { isMissing, parseDatabaseUrl } from '../../store/connect/database-address.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Call } from '../host.ts';
import { articlesSeen } from '../output/import-progress.ts';
import { importSummary } from '../output/import-summary.ts';
import { countOf } from '../output/numbers.ts';
import type { Terminal } from '../output/terminal.ts';
import { importWithProgress, type ImportEnd } from './import-with-progress.ts';
import { rehearseImport } from './rehearse-import.ts';
import { refuseAnnotation } from './run-annotate.ts';
import { withStore } from './with-store.ts';

export interface ImportFlags {
  readonly dryRun?: boolean;
  readonly annotate?: boolean;
}

/** `whosaid import`: files and folders into the database. */
export async function runImport(call: Call, paths: readonly string[], flags: ImportFlags): Promise<ExitCode> {
  if (flags.annotate === true) throw refuseAnnotation();
  return showImportEnd(call.terminal, await importOrRehearse(call, paths, flags.dryRun === true));
}

/** Opening a database that is not there would make it, which a dry run must not do. */
async function importOrRehearse(call: Call, paths: readonly string[], dryRun: boolean): Promise<ImportEnd> {
  const { terminal, db } = call;
  if (dryRun && isMissing(parseDatabaseUrl(readConfig({ DATABASE_URL: db }).databaseUrl)))
    return rehearseImport(terminal, paths);
  return withStore(call, {}, (store) => importWithProgress(terminal, store, paths, { dryRun }));
}

/** Shows how an import ended, and gives the exit code that says so. */
export function showImportEnd(terminal: Terminal, { report, isInterrupted }: ImportEnd): ExitCode {
  if (terminal.manner.isJson || !terminal.manner.isQuiet)
    terminal.result({ ...report, isInterrupted }, () => importSummary(report));
  if (isInterrupted) {
    const kept = `Stopped after batch ${report.batches}: ${countOf(articlesSeen(report), 'article')} are in`;
    terminal.warn(report.dryRun ? 'Stopped.' : `${kept}. Run the same command again to go on from there.`);
    return EXIT.interrupted;
  }
  if (report.files === 0)
    terminal.warn('There is no file to import: folders are searched for .json, .ndjson and .txt.');
  return report.problems.length === 0 && report.files > 0 ? EXIT.done : EXIT.problems;
}

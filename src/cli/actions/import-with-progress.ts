import { importCorpus } from '../../pipeline/import/import-corpus.ts';
import type { ImportReport } from '../../pipeline/import/import-report.ts';
import type { Store } from '../../store/store.ts';
import { interruptible } from '../interrupt.ts';
import { ImportProgress } from '../output/import-progress.ts';
import type { Terminal } from '../output/terminal.ts';

/** An import that has ended, by itself or by Ctrl-C. */
export interface ImportEnd {
  readonly report: ImportReport;
  readonly isInterrupted: boolean;
  /** What has been written is in every state of the database from this one on (see `Store.position`). */
  readonly position?: string | undefined;
}

/** Imports with progress on the terminal. Ctrl-C lets the running batch end; a second one does not. */
export async function importWithProgress(
  terminal: Terminal,
  store: Store,
  paths: readonly string[],
  { dryRun }: { readonly dryRun: boolean },
): Promise<ImportEnd> {
  const progress = new ImportProgress(terminal);
  const onFirst = (): void => progress.say('Stopping after this batch; press Ctrl-C again to stop at once.');
  let report: ImportReport | undefined;
  try {
    return await interruptible(onFirst, async (signal) => {
      report = await importCorpus(store, paths, { dryRun, signal, onBatch: (running) => progress.showBatch(running) });
      const isInterrupted = signal.aborted && report.bytesRead < report.bytesTotal;
      return { report, isInterrupted, position: await store.position() };
    });
  } finally {
    progress.end(report);
  }
}

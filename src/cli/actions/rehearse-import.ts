import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../store/store.ts';
import type { Terminal } from '../output/terminal.ts';
import { importWithProgress, type ImportEnd } from './import-with-progress.ts';

/** A dry run of an import into an empty database that nobody will see again. */
export async function rehearseImport(terminal: Terminal, paths: readonly string[]): Promise<ImportEnd> {
  const folder = await mkdtemp(join(tmpdir(), 'whosaid-rehearsal-'));
  try {
    const store = await openStore(join(folder, 'corpus.sqlite'));
    return await importWithProgress(terminal, store, paths, { dryRun: true }).finally(() => store.close());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

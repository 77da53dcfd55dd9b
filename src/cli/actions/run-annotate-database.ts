import type { AnnotateReport } from '../../pipeline/annotate/annotate-report.ts';
import { annotateDatabase } from '../../pipeline/annotate/annotate-database.ts';
import { loadFinder } from '../../pipeline/annotate/load-finder.ts';
import type { Store } from '../../store/store.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Call } from '../host.ts';
import type { Terminal } from '../output/terminal.ts';
import { annotateWithProgress, showAnnotateEnd } from './annotate-with-progress.ts';
import type { AnnotateFlags } from './annotate-flags.ts';
import { withStore } from './with-store.ts';

/** `whosaid annotate` without a file: the articles of the database that lack the layer. */
export async function runAnnotateDatabase(call: Call, ids: readonly string[], flags: AnnotateFlags): Promise<ExitCode> {
  const articles = ids.length === 0 ? undefined : ids.map((id) => id.replace(/^article\//, ''));
  const report = await withStore(call, { mustExist: true }, async (store) => {
    const annotated = await annotateStore(call.terminal, store, { ...flags, articles });
    return { ...annotated, position: await store.position() };
  });
  return showAnnotateEnd(call.terminal, report);
}

/** Annotates what is in the store, with progress. */
export async function annotateStore(
  terminal: Terminal,
  store: Store,
  {
    annotator,
    workers,
    articles,
    again = false,
  }: AnnotateFlags & { readonly articles?: readonly string[] | undefined },
): Promise<AnnotateReport> {
  const finder = await loadFinder(annotator);
  return annotateWithProgress(terminal, 'articles', (watch) =>
    annotateDatabase(store, { finder, annotator, workers, articles, again, ...watch }),
  );
}

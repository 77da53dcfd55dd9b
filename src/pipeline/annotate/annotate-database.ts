import type { Finder } from '../../attribution/attribution.ts';
import { ProblemList } from '../../corpus/problem-list.ts';
import { UserError } from '../../corpus/user-error.ts';
import { articlesById, layersByName } from '../../store/read/by-id.ts';
import { countToAnnotate, nextToAnnotate, type AnnotationNeed } from '../../store/read/articles-to-annotate.ts';
import { readArticlesByKey, type StoredArticle } from '../../store/read/stored-article.ts';
import type { Store } from '../../store/store.ts';
import { reportProblems } from '../reported-problems.ts';
import { addCounts, emptyAnnotateReport, type AnnotateReport } from './annotate-report.ts';
import type { AnnotatorName } from './annotators.ts';
import { chooseThreads } from './choose-threads.ts';
import { inOrder } from './in-order.ts';
import { layerNameOf } from './load-finder.ts';
import { writeAttributed } from './write-attributed.ts';

export interface AnnotateDatabaseOptions {
  readonly finder: Finder;
  /** Name of the finder, by which threads load their own. */
  readonly annotator: AnnotatorName;
  readonly workers: number | undefined;
  /** Ids without prefix; undefined: all articles. */
  readonly articles?: readonly string[] | undefined;
  /** Also those that have the layer already. */
  readonly again?: boolean;
  /** Called after every batch, when it is safely in the database. The report is the running one. */
  readonly onProgress?: (report: AnnotateReport) => void;
  /** Ends the run after the batches that are under way. */
  readonly signal?: AbortSignal;
}

/**
 * Annotates the articles of the database that lack the layer of this finder, or have changed since it was made; with `again` all.
 * One transaction a batch, so that a run that was killed is simply started again.
 */
export async function annotateDatabase(store: Store, options: AnnotateDatabaseOptions): Promise<AnnotateReport> {
  const { finder, articles, again = false, onProgress, signal } = options;
  const startedAt = new Date();
  const need = { layer: layerNameOf(finder), articles, again };
  const report = emptyAnnotateReport(need.layer, await prepare(store, need, finder));
  reportProblems(report, await unknownArticles(store, articles ?? []));
  const chosen = await chooseThreads(options, batchesOf(store, need, signal), weigh);
  const { threads } = chosen;
  const work = (batch: readonly StoredArticle[]) =>
    threads.do({ type: 'articles', articles: batch.map(({ article }) => article) });
  try {
    for await (const [batch, result] of inOrder(chosen.items, threads.ahead, work)) {
      await writeAttributed(store, batch, result.attributed, { finder, startedAt });
      addCounts(report, result);
      report.done += batch.length;
      report.durationMs = Date.now() - startedAt.getTime();
      onProgress?.(report);
    }
  } finally {
    await threads.close();
  }
  report.durationMs = Date.now() - startedAt.getTime();
  report.isInterrupted = signal?.aborted === true;
  return report;
}

/** How many articles need the layer. Throws when a layer of its name came about in another way. */
async function prepare(store: Store, need: AnnotationNeed, { method }: Finder): Promise<number> {
  return store.read(async (session) => {
    const known = (await layersByName(session, [need.layer])).get(need.layer);
    if (known && known.method !== method) {
      const found = `There is a layer "${need.layer}" with the method "${known.method}"`;
      throw new UserError('BAD_ARGUMENT', `${found}, and the annotator "${method}" needs that name for its own.`);
    }
    return countToAnnotate(session, need);
  });
}

async function unknownArticles(store: Store, ids: readonly string[]) {
  const known = await store.read((session) => articlesById(session, ids));
  return ids.flatMap((id) => {
    if (known.has(id)) return [];
    const problems = new ProblemList(`article/${id}`);
    problems.add('ARTICLE_UNKNOWN', undefined, `There is no article "${id}".`, 'Import it first, or check the id.');
    return problems.failed().problems;
  });
}

/** Written in one transaction: enough that the commit costs little, few enough for memory and for the next reader's patience. */
const BATCH_ARTICLES = 100;

async function* batchesOf(
  store: Store,
  need: AnnotationNeed,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly StoredArticle[]> {
  let after = -1;
  while (signal?.aborted !== true) {
    const page = { after, limit: BATCH_ARTICLES };
    const batch = await store.read(async (session) =>
      readArticlesByKey(session, await nextToAnnotate(session, need, page)),
    );
    const last = batch.at(-1);
    if (!last) return;
    after = last.key;
    yield batch;
  }
}

function weigh(batch: readonly StoredArticle[]): { bytes: number; articles: number } {
  return { bytes: batch.reduce((sum, { article }) => sum + article.text.length, 0), articles: batch.length };
}

import type { Annotation } from '../../corpus/annotation.ts';
import type { Article } from '../../corpus/article.ts';
import { parseId } from '../../corpus/ids.ts';
import { ProblemList } from '../../corpus/problem-list.ts';
import type { Checked, Problem, ProblemCode } from '../../corpus/problem.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { layersByName } from '../../store/read/by-id.ts';
import { readStoredArticles } from '../../store/read/stored-article.ts';
import type { LayerRow } from '../../store/rows/layer-row.ts';
import { putAnnotations, readAnnotationHashes, type IncomingAnnotation } from '../../store/write/put-annotations.ts';
import type { KeyedArticle } from '../../store/write/rewrite-annotations.ts';
import type { PlacedAnnotation } from './batch.ts';
import { checkAgainst } from './examine/examine.ts';
import type { ImportRun } from './import-run.ts';

/** What the drafts are checked against. */
interface Surroundings {
  readonly hashes: ReadonlyMap<string, string>;
  readonly articles: ReadonlyMap<string, KeyedArticle>;
  readonly layers: Map<string, Pick<LayerRow, 'method'>>;
}

/** Writes the annotations that are new and fit their articles. `written` are the articles that the same batch has written. */
export async function writeAnnotationDrafts(
  connection: Connection,
  drafts: readonly PlacedAnnotation[],
  written: ReadonlyMap<string, KeyedArticle>,
  run: ImportRun,
): Promise<void> {
  if (drafts.length === 0) return;
  const ids = [...new Set(drafts.map(({ article }) => article))];
  const hashes = await readAnnotationHashes(connection, ids);
  const first = drafts.filter((placed) => isFirst(placed, run));
  const changed = first.filter((placed) => hashes.get(placeOf(placed)) !== placed.documentHash);
  run.report.annotations.unchanged += first.length - changed.length;
  const missing = [...new Set(changed.map(({ article }) => article))].filter((id) => !written.has(id));
  const articles = new Map<string, KeyedArticle>([...written, ...(await readStoredArticles(connection, missing))]);
  const layers = await layersByName(connection, [...new Set(changed.map(({ layer }) => layer.name))]);
  const incoming = changed.flatMap((placed) => check(placed, { hashes, articles, layers }, run));
  await putAnnotations(connection, incoming);
  forgetOrphans(run, incoming);
}

/** A quote that lost its words in this run is not lost when its layer has spoken anew since. */
function forgetOrphans({ report }: ImportRun, incoming: readonly IncomingAnnotation[]): void {
  if (incoming.length === 0 || report.orphans.length === 0) return;
  const anew = new Set(incoming.map(({ annotation: { article, layer } }) => `${article} ${layer.name}`));
  const lost = report.orphans.filter(({ quote }) => {
    const id = parseId(quote);
    return id?.type !== 'quote' || !anew.has(`${id.article} ${id.layer}`);
  });
  report.orphans.length = 0;
  for (const orphan of lost) report.orphans.push(orphan);
}

/** Is nothing else of this run about the same layer and article? Asked of unchanged drafts too, or a second run would differ. */
function isFirst(placed: PlacedAnnotation, { annotationFiles, report }: ImportRun): boolean {
  const earlier = annotationFiles.get(placeOf(placed));
  if (earlier === undefined) {
    annotationFiles.set(placeOf(placed), placed.file);
    return true;
  }
  const message = `Layer "${placed.layer.name}" was read for article "${placed.article}" before, from ${earlier}.`;
  const remedy = 'Keep one of the two, or give the other its own layer name.';
  report.problems.push(...problem(placed.file, 'LAYER_CONFLICT', message, remedy));
  return false;
}

function check(
  placed: PlacedAnnotation,
  { hashes, articles, layers }: Surroundings,
  run: ImportRun,
): IncomingAnnotation[] {
  const { report } = run;
  const { file, documentHash, layer } = placed;
  const stored = articles.get(placed.article);
  const method = layers.get(layer.name)?.method ?? layer.method;
  const conflict = conflictOf(placed, { isKnown: stored !== undefined, method });
  if (!stored || conflict.length > 0) {
    report.problems.push(...conflict);
    return [];
  }
  const checked = checkedWith(placed, stored.article);
  if (checked.problems) {
    report.problems.push(...checked.problems);
    return [];
  }
  layers.set(layer.name, layer);
  report.annotations[hashes.has(placeOf(placed)) ? 'replaced' : 'added'] += 1;
  report.quotes += checked.value.quotes.length;
  return [{ stored, annotation: checked.value, documentHash, provenance: run.provenanceOf(file) }];
}

/** What was found beside the article in its file holds if just that article was written; else the annotation is checked here. */
function checkedWith({ check: before, draft, file }: PlacedAnnotation, article: Article): Checked<Annotation> {
  if (before?.against === article) return before.checked;
  const again = draft();
  if (!again) throw new Error(`${file} holds no annotation any more.`);
  return checkAgainst(again, article, file);
}

function conflictOf(
  { file, article, layer }: PlacedAnnotation,
  { isKnown, method }: { isKnown: boolean; method: string },
): readonly Problem[] {
  if (!isKnown) {
    const message = `There is no article "${article}".`;
    return problem(file, 'ARTICLE_UNKNOWN', message, 'Import the article first, or in the same run.');
  }
  if (method !== layer.method) {
    const message = `Layer "${layer.name}" is known with method "${method}", here it has "${layer.method}".`;
    return problem(file, 'LAYER_CONFLICT', message, 'Use the known method, or another layer name.');
  }
  return [];
}

function problem(file: string, code: ProblemCode, message: string, remedy: string): readonly Problem[] {
  const problems = new ProblemList(file);
  problems.add(code, undefined, message, remedy);
  return problems.failed().problems;
}

function placeOf({ article, layer }: PlacedAnnotation): string {
  return `${article} ${layer.name}`;
}

import type { Annotation } from '../../corpus/annotation.ts';
import { ProblemList } from '../../corpus/problem-list.ts';
import type { Checked, Problem, ProblemCode } from '../../corpus/problem.ts';
import type { LayerRow } from '../../store/rows/layer-row.ts';
import type { PreparedAnnotation } from '../../store/write/fresh/prepare-annotation.ts';
import type { FreshAnnotation } from '../../store/write/fresh/put-fresh-annotations.ts';
import type { IncomingAnnotation } from '../../store/write/put-annotations.ts';
import type { KeyedArticle } from '../../store/write/rewrite-annotations.ts';
import { reportProblems, withFailures } from '../reported-problems.ts';
import type { PlacedAnnotation } from './batch.ts';
import { checkAgainst } from './examine/examine.ts';
import type { ImportRun } from './import-run.ts';
import type { FreshArticle } from './write-articles.ts';

/** An annotation that is to be written: as it was prepared, or else in full. */
export type AcceptedAnnotation =
  | { readonly placed: PlacedAnnotation; readonly fresh: FreshAnnotation; readonly incoming?: undefined }
  | { readonly placed: PlacedAnnotation; readonly incoming: IncomingAnnotation; readonly fresh?: undefined };

/** What annotations are checked against. */
export interface Surroundings {
  /** Document hashes of the annotations that are there, by `placeOf`. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Articles just written whose annotations can be written as prepared. */
  readonly fresh: ReadonlyMap<string, FreshArticle>;
  /** All others. */
  readonly stored: ReadonlyMap<string, KeyedArticle>;
  readonly layers: Map<string, Pick<LayerRow, 'method'>>;
}

/** The annotation if it fits its article and the layers; else its problems go into the report. */
export function acceptAnnotation(
  placed: PlacedAnnotation,
  surroundings: Surroundings,
  run: ImportRun,
): AcceptedAnnotation[] {
  const { report } = run;
  const { layer } = placed;
  const conflict = conflictOf(placed, surroundings);
  const checked: Checked<AcceptedAnnotation> =
    conflict.length > 0
      ? { problems: conflict }
      : withFailures(placed.file, () => checkedBeside(placed, surroundings, run));
  if (!checked.value) {
    reportProblems(report, checked.problems);
    return [];
  }
  surroundings.layers.set(layer.name, layer);
  report.annotations[surroundings.hashes.has(placeOf(placed)) ? 'replaced' : 'added'] += 1;
  const { fresh, incoming } = checked.value;
  report.quotes += fresh ? fresh.prepared.quoteCount : incoming.annotation.quotes.length;
  return [checked.value];
}

function checkedBeside(
  placed: PlacedAnnotation,
  { fresh, stored }: Surroundings,
  run: ImportRun,
): Checked<AcceptedAnnotation> {
  const article = fresh.get(placed.article);
  if (article && placed.check) return acceptPrepared(placed, article, placed.check.prepared);
  const keyed = stored.get(placed.article);
  if (!keyed) throw new Error(`The article of ${placed.file} is not there any more.`);
  return acceptInFull(placed, keyed, run);
}

function acceptPrepared(
  placed: PlacedAnnotation,
  { key, date }: FreshArticle,
  prepared: Checked<PreparedAnnotation>,
): Checked<AcceptedAnnotation> {
  if (!prepared.value) return prepared;
  return { value: { placed, fresh: { articleKey: key, date, prepared: prepared.value } } };
}

/** The annotation checked against its article as stored, whatever was found out about it before. */
export function acceptInFull(
  placed: PlacedAnnotation,
  stored: KeyedArticle,
  run: ImportRun,
): Checked<Extract<AcceptedAnnotation, { incoming: IncomingAnnotation }>> {
  const { file, documentHash } = placed;
  const again = placed.draft();
  if (again?.type !== 'annotation') throw new Error(`${file} holds no annotation any more.`);
  const { value: annotation, problems }: Checked<Annotation> = checkAgainst(again, stored.article, file);
  if (!annotation) return { problems };
  return { value: { placed, incoming: { stored, annotation, documentHash, provenance: run.provenanceOf(file) } } };
}

function conflictOf(
  { file, article, layer }: PlacedAnnotation,
  { fresh, stored, layers }: Surroundings,
): readonly Problem[] {
  if (!fresh.has(article) && !stored.has(article)) {
    const message = `There is no article "${article}".`;
    return problem(file, 'ARTICLE_UNKNOWN', message, 'Import the article first, or in the same run.');
  }
  const method = layers.get(layer.name)?.method ?? layer.method;
  if (method !== layer.method) {
    const message = `Layer "${layer.name}" is known with method "${method}", here it has "${layer.method}".`;
    return problem(file, 'LAYER_CONFLICT', message, 'Use the known method, or another layer name.');
  }
  return [];
}

/** Is nothing else of this run about the same layer and article? Asked of unchanged drafts too, or a second run would differ. */
export function isFirst(placed: PlacedAnnotation, { annotationFiles, report }: ImportRun): boolean {
  const earlier = annotationFiles.get(placeOf(placed));
  if (earlier === undefined) {
    annotationFiles.set(placeOf(placed), placed.file);
    return true;
  }
  const message = `Layer "${placed.layer.name}" was read for article "${placed.article}" before, from ${earlier}.`;
  const remedy = 'Keep one of the two, or give the other its own layer name.';
  reportProblems(report, problem(placed.file, 'LAYER_CONFLICT', message, remedy));
  return false;
}

function problem(file: string, code: ProblemCode, message: string, remedy: string): readonly Problem[] {
  const problems = new ProblemList(file);
  problems.add(code, undefined, message, remedy);
  return problems.failed().problems;
}

/** Article and layer of an annotation, as one text. */
export function placeOf({ article, layer }: PlacedAnnotation): string {
  return `${article} ${layer.name}`;
}

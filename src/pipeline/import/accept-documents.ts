import { ProblemList } from '../../corpus/problem-list.ts';
import type { Problem, ProblemCode } from '../../corpus/problem.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { layersByName } from '../../store/read/by-id.ts';
import { readAnnotationHashes } from '../../store/read/stored-annotation.ts';
import { readArticleHashes } from '../../store/read/stored-article.ts';
import type { EncodedArticle } from '../../store/write/encode-article.ts';
import { reportProblems } from '../reported-problems.ts';
import type { PlacedAnnotation, PlacedArticle } from './batch.ts';
import type { ImportRun } from './import-run.ts';

/** A valid article that is not stored in this form. */
export interface AcceptedArticle {
  readonly placed: PlacedArticle;
  readonly encoded: EncodedArticle;
  /** Whether another form of it is stored. */
  readonly isChange: boolean;
}

/** The articles of a batch to write, by id. Problems of the others are reported. */
export async function acceptArticles(
  connection: Connection,
  articles: readonly PlacedArticle[],
  run: ImportRun,
): Promise<ReadonlyMap<string, AcceptedArticle>> {
  const known = await readArticleHashes(
    connection,
    articles.map(({ id }) => id),
  );
  const accepted = new Map<string, AcceptedArticle>();
  for (const placed of articles) {
    const { id, documentHash, encoded } = placed;
    if (!isFirstArticle(placed, run)) continue;
    if (known.get(id) === documentHash) run.report.articles.unchanged += 1;
    else if (encoded.value) accepted.set(id, { placed, encoded: encoded.value, isChange: known.has(id) });
    else reportProblems(run.report, encoded.problems);
  }
  return accepted;
}

function isFirstArticle({ file, id }: PlacedArticle, { articleFiles, report }: ImportRun): boolean {
  const earlier = articleFiles.get(id);
  if (earlier === undefined) {
    articleFiles.set(id, file);
    return true;
  }
  const message = `The article "${id}" was read before, from ${earlier}.`;
  reportProblems(report, problem(file, 'ARTICLE_ID_TWICE', message, 'Give one of them another id, or remove it.'));
  return false;
}

/** An annotation that is not stored in this form. */
export interface AcceptedAnnotation {
  readonly placed: PlacedAnnotation;
  /** Whether another annotation of this layer and article is stored. */
  readonly isChange: boolean;
}

/** The annotations of a batch to write, not yet checked against their articles. */
export async function acceptAnnotations(
  connection: Connection,
  annotations: readonly PlacedAnnotation[],
  run: ImportRun,
): Promise<readonly AcceptedAnnotation[]> {
  if (annotations.length === 0) return [];
  const hashes = await readAnnotationHashes(connection, [...new Set(annotations.map(({ article }) => article))]);
  const first = annotations.filter((placed) => isFirstAnnotation(placed, run));
  const changed = first.filter((placed) => hashes.get(placeOf(placed)) !== placed.documentHash);
  run.report.annotations.unchanged += first.length - changed.length;
  const methods = await methodsOf(connection, changed);
  return changed.flatMap((placed) => {
    const { name, method } = placed.layer;
    const known = methods.get(name) ?? method;
    methods.set(name, known);
    if (known === method) return { placed, isChange: hashes.has(placeOf(placed)) };
    const message = `Layer "${name}" is known with method "${known}", here it has "${method}".`;
    const remedy = 'Use the known method, or another layer name.';
    reportProblems(run.report, problem(placed.file, 'LAYER_CONFLICT', message, remedy));
    return [];
  });
}

async function methodsOf(connection: Connection, annotations: readonly PlacedAnnotation[]) {
  const names = [...new Set(annotations.map(({ layer }) => layer.name))];
  const layers = await layersByName(connection, names);
  return new Map([...layers].map(([name, { method }]) => [name, method]));
}

/** Whether this is the first annotation of its layer and article in this run. Unchanged annotations count too. */
function isFirstAnnotation(placed: PlacedAnnotation, { annotationFiles, report }: ImportRun): boolean {
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

/** The problem of an annotation whose article does not exist. */
export function articleUnknown({ file, article }: PlacedAnnotation): readonly Problem[] {
  const message = `There is no article "${article}".`;
  return problem(file, 'ARTICLE_UNKNOWN', message, 'Import the article first, or in the same run.');
}

function problem(file: string, code: ProblemCode, message: string, remedy: string): readonly Problem[] {
  const problems = new ProblemList(file);
  problems.add(code, undefined, message, remedy);
  return problems.failed().problems;
}

/** Article and layer of an annotation, as one text. */
function placeOf({ article, layer }: PlacedAnnotation): string {
  return `${article} ${layer.name}`;
}

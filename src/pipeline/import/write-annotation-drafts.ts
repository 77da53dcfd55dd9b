import { guessSourceKind } from '../../attribution/speakers/guess-source-kind.ts';
import { lemmatizeCue } from '../../attribution/lexicon/lemmatize-cue.ts';
import { checkAnnotation } from '../../corpus/check-annotation.ts';
import type { CompleteQuote } from '../../corpus/check-quote.ts';
import type { AnnotationDraft } from '../../corpus/draft.ts';
import { parseId } from '../../corpus/ids.ts';
import { ProblemList } from '../../corpus/problem-list.ts';
import type { Problem, ProblemCode } from '../../corpus/problem.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { layersByName } from '../../store/read/by-id.ts';
import { readStoredArticles } from '../../store/read/stored-article.ts';
import type { LayerRow } from '../../store/rows/layer-row.ts';
import { contentHash } from '../../store/write/content-hash.ts';
import { putAnnotations, readAnnotationHashes, type IncomingAnnotation } from '../../store/write/put-annotations.ts';
import type { KeyedArticle } from '../../store/write/rewrite-annotations.ts';
import type { Placed } from './batch.ts';
import type { ImportRun } from './import-run.ts';

/** What annotations leave open is worked out by the attribution room. */
const COMPLETE: CompleteQuote = { cue: lemmatizeCue, sourceKind: guessSourceKind };

/** What the drafts are checked against. */
interface Surroundings {
  readonly hashes: ReadonlyMap<string, string>;
  readonly articles: ReadonlyMap<string, KeyedArticle>;
  readonly layers: Map<string, Pick<LayerRow, 'method'>>;
}

/** Writes the annotations that are new and fit their articles. `written` are the articles that the same batch has written. */
export async function writeAnnotationDrafts(
  connection: Connection,
  drafts: readonly Placed<AnnotationDraft>[],
  written: ReadonlyMap<string, KeyedArticle>,
  run: ImportRun,
): Promise<void> {
  if (drafts.length === 0) return;
  const ids = [...new Set(drafts.map(({ draft }) => draft.article))];
  const hashes = await readAnnotationHashes(connection, ids);
  const first = drafts.filter((placed) => isFirst(placed, run));
  const hashed = first.map((placed) => ({ ...placed, documentHash: contentHash(placed.draft) }));
  const changed = hashed.filter(({ draft, documentHash }) => hashes.get(placeOf(draft)) !== documentHash);
  run.report.annotations.unchanged += first.length - changed.length;
  const missing = [...new Set(changed.map(({ draft }) => draft.article))].filter((id) => !written.has(id));
  const articles = new Map<string, KeyedArticle>([...written, ...(await readStoredArticles(connection, missing))]);
  const layers = await layersByName(connection, [...new Set(changed.map(({ draft }) => draft.layer.name))]);
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
function isFirst({ file, draft }: Placed<AnnotationDraft>, { annotationFiles, report }: ImportRun): boolean {
  const earlier = annotationFiles.get(placeOf(draft));
  if (earlier === undefined) {
    annotationFiles.set(placeOf(draft), file);
    return true;
  }
  const message = `Layer "${draft.layer.name}" was read for article "${draft.article}" before, from ${earlier}.`;
  const remedy = 'Keep one of the two, or give the other its own layer name.';
  report.problems.push(...problem(file, 'LAYER_CONFLICT', message, remedy));
  return false;
}

/** An annotation with the SHA-256 of its document. */
type Hashed = Placed<AnnotationDraft> & Pick<IncomingAnnotation, 'documentHash'>;

function check(
  { file, draft, documentHash }: Hashed,
  { hashes, articles, layers }: Surroundings,
  run: ImportRun,
): IncomingAnnotation[] {
  const { report } = run;
  const stored = articles.get(draft.article);
  const method = layers.get(draft.layer.name)?.method ?? draft.layer.method;
  const conflict = conflictOf({ file, draft }, { isKnown: stored !== undefined, method });
  if (!stored || conflict.length > 0) {
    report.problems.push(...conflict);
    return [];
  }
  const checked = checkAnnotation(draft, stored.article, file, COMPLETE);
  if (checked.problems) {
    report.problems.push(...checked.problems);
    return [];
  }
  layers.set(draft.layer.name, draft.layer);
  report.annotations[hashes.has(placeOf(draft)) ? 'replaced' : 'added'] += 1;
  report.quotes += checked.value.quotes.length;
  return [{ stored, annotation: checked.value, documentHash, provenance: run.provenanceOf(file) }];
}

function conflictOf(
  { file, draft }: Placed<AnnotationDraft>,
  { isKnown, method }: { isKnown: boolean; method: string },
): readonly Problem[] {
  const { name } = draft.layer;
  if (!isKnown) {
    const message = `There is no article "${draft.article}".`;
    return problem(file, 'ARTICLE_UNKNOWN', message, 'Import the article first, or in the same run.');
  }
  if (method !== draft.layer.method) {
    const message = `Layer "${name}" is known with method "${method}", here it has "${draft.layer.method}".`;
    return problem(file, 'LAYER_CONFLICT', message, 'Use the known method, or another layer name.');
  }
  return [];
}

function problem(file: string, code: ProblemCode, message: string, remedy: string): readonly Problem[] {
  const problems = new ProblemList(file);
  problems.add(code, undefined, message, remedy);
  return problems.failed().problems;
}

function placeOf({ article, layer }: AnnotationDraft): string {
  return `${article} ${layer.name}`;
}

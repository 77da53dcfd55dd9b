import type { Article } from '../../corpus/article.ts';
import { checkArticle } from '../../corpus/check-article.ts';
import { parseId, quoteId } from '../../corpus/ids.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { readDecisions, type DecisionsByArticle } from '../../store/read/decisions.ts';
import { readStoredArticles, type StoredArticle } from '../../store/read/stored-article.ts';
import type { EncodedAnnotations } from '../../store/write/encode-annotations.ts';
import { encodeChanges, type ArticleChange, type LayerDocument } from '../../store/write/rewrite-articles.ts';
import { writeArticles, type ArticleWrite } from '../../store/write/write-articles.ts';
import { groupBy } from '../../text/group-by.ts';
import { reportProblems, withFailures } from '../reported-problems.ts';
import {
  acceptAnnotations,
  acceptArticles,
  articleUnknown,
  type AcceptedAnnotation,
  type AcceptedArticle,
} from './accept-documents.ts';
import type { Batch, PlacedAnnotation } from './batch.ts';
import { checkAgainst } from './examine/examine.ts';
import type { ImportRun } from './import-run.ts';

/** The documents of a batch about one article. */
interface ArticleDocuments {
  readonly id: string;
  readonly article: AcceptedArticle | undefined;
  readonly annotations: readonly AcceptedAnnotation[];
}

/**
 * Writes the new and changed articles and annotations of a batch. Invalid documents are reported. A new article with one
 * annotation is written as the reading thread has encoded it, unless a correction or a stored speaker changes it.
 */
export async function writeDocuments(connection: Connection, batch: Batch, run: ImportRun): Promise<void> {
  const articles = await acceptArticles(connection, batch.articles, run);
  const annotations = await acceptAnnotations(connection, batch.annotations, run);
  const byArticle = groupBy(annotations, ({ placed }) => placed.article);
  const groups = [...new Set([...articles.keys(), ...byArticle.keys()])].map((id): ArticleDocuments => {
    return { id, article: articles.get(id), annotations: byArticle.get(id) ?? [] };
  });
  const decisions = await readDecisions(
    connection,
    groups.map(({ id }) => id),
    groups.flatMap((group) => asEncoded(group)?.speakers ?? []),
  );
  const isReady = (group: ArticleDocuments): boolean => holdsAsEncoded(group, decisions);
  const direct = groups.filter(isReady).map((group) => encodedWrite(group, run));
  const others = groups.filter((group) => !isReady(group));
  const stored = await readStoredArticles(
    connection,
    others.map(({ id }) => id),
  );
  const changes = others.flatMap((group) => changeOf(group, stored.get(group.id), run));
  const changed = await encodeChanges(connection, changes, run.startedAt);
  const writes = new Map([...direct, ...changed].map((write): [string, ArticleWrite] => [write.id, write]));
  // Keys are given in the order of the documents.
  await writeArticles(
    connection,
    groups.flatMap(({ id }) => writes.get(id) ?? []),
  );
  forgetOrphans(run, changes);
  for (const { id, lost } of changed) {
    for (const { layer, quote, contentText } of lost)
      run.report.orphans.push({ article: id, quote: quoteId(id, layer, quote.number), text: contentText });
  }
}

/** The annotations of an article as its reading thread has encoded them. */
function asEncoded({ article, annotations }: ArticleDocuments): EncodedAnnotations | undefined {
  const [first, ...others] = annotations;
  const check = first?.placed.check;
  if (!check || others.length > 0 || check.against !== article?.placed.documentHash) return undefined;
  return check.encoded.value;
}

/** Whether an article is new, and no correction or stored speaker changes its annotations. */
function holdsAsEncoded(group: ArticleDocuments, decisions: DecisionsByArticle): boolean {
  if (!group.article || group.article.isChange) return false;
  const encoded = asEncoded(group);
  if (!encoded) return group.annotations.length === 0;
  const { verdicts, speakers } = decisions.of(group.id);
  if (verdicts.size > 0) return false;
  return encoded.speakers.every(({ id, name }) => {
    const known = speakers.get(id);
    return !known || (known.name === name && !known.mergedInto);
  });
}

function encodedWrite(group: ArticleDocuments, { report }: ImportRun): ArticleWrite {
  const annotations = asEncoded(group);
  report.articles.added += 1;
  report.paragraphs += group.article?.encoded.paragraphCount ?? 0;
  for (const { isChange } of group.annotations) report.annotations[isChange ? 'replaced' : 'added'] += 1;
  report.quotes += annotations?.quotes.numbers.length ?? 0;
  const article = group.article?.encoded;
  return { id: group.id, key: undefined, article, date: article?.date ?? null, annotations, orphans: [] };
}

function changeOf(group: ArticleDocuments, stored: StoredArticle | undefined, run: ImportRun): ArticleChange[] {
  const { report } = run;
  const text = group.article && textOf(group.article, run);
  const article = text?.article ?? stored?.article;
  if (text) {
    report.articles[stored ? 'replaced' : 'added'] += 1;
    report.paragraphs += text.encoded.paragraphCount;
  }
  const documents = group.annotations.flatMap(({ placed, isChange }) => {
    const document = documentOf(placed, article, run);
    if (!document) return [];
    report.annotations[isChange ? 'replaced' : 'added'] += 1;
    report.quotes += document.annotation.quotes.length;
    return document;
  });
  return text || documents.length > 0 ? [{ stored, text, documents }] : [];
}

function textOf({ placed, encoded }: AcceptedArticle, { report }: ImportRun): ArticleChange['text'] {
  const { value, problems = [] } = withFailures(placed.file, () => {
    const again = placed.draft();
    if (again?.type !== 'article') throw new Error(`${placed.file} holds no article any more.`);
    return checkArticle(again, placed.file);
  });
  reportProblems(report, problems);
  return value && { article: value, encoded };
}

/** Checks an annotation against its article. Reports problems and returns undefined when it does not fit. */
function documentOf(placed: PlacedAnnotation, article: Article | undefined, run: ImportRun): LayerDocument | undefined {
  const { file, documentHash } = placed;
  if (!article) {
    reportProblems(run.report, articleUnknown(placed));
    return undefined;
  }
  const { value, problems = [] } = withFailures(file, () => {
    const again = placed.draft();
    if (again?.type !== 'annotation') throw new Error(`${file} holds no annotation any more.`);
    return checkAgainst(again, article, file);
  });
  reportProblems(run.report, problems);
  return value && { annotation: value, documentHash, provenance: run.provenanceOf(file) };
}

/** Removes orphans from the report whose layer this batch has replaced. */
function forgetOrphans({ report }: ImportRun, changes: readonly ArticleChange[]): void {
  if (report.orphans.length === 0) return;
  const written = changes.flatMap(({ documents }) => documents.map(({ annotation }) => annotation));
  const replaced = new Set(written.map(({ article, layer }) => `${article} ${layer.name}`));
  const lost = report.orphans.filter(({ quote }) => {
    const id = parseId(quote);
    return id?.type !== 'quote' || !replaced.has(`${id.article} ${id.layer}`);
  });
  report.orphans.length = 0;
  for (const orphan of lost) report.orphans.push(orphan);
}

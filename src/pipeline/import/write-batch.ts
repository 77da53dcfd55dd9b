import { checkCorpus } from '../../corpus/check-corpus.ts';
import { checkSpeakers } from '../../corpus/check-speakers.ts';
import { ProblemList } from '../../corpus/problem-list.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { declareSpeakers } from '../../store/write/declare-speakers.ts';
import { putArticles, readArticleHashes, type IncomingArticle } from '../../store/write/put-articles.ts';
import { putCorpus } from '../../store/write/put-corpus.ts';
import type { KeyedArticle } from '../../store/write/rewrite-annotations.ts';
import { moveRevision } from '../../store/write/revision.ts';
import { quoteId } from '../../corpus/ids.ts';
import type { Batch, PlacedArticle } from './batch.ts';
import type { ImportRun } from './import-run.ts';
import { checkMerges } from './check-merges.ts';
import { writeAnnotationDrafts } from './write-annotation-drafts.ts';
import { writeCorrectionDrafts } from './write-correction-drafts.ts';

/** Writes the documents of a batch that are new and in order; what is wrong with the others is reported. */
export async function writeBatch(connection: Connection, batch: Batch, run: ImportRun): Promise<void> {
  await writeCorpora(connection, batch, run);
  await writeSpeakers(connection, batch, run);
  const articles = await writeArticles(connection, batch, run);
  await writeAnnotationDrafts(connection, batch.annotations, articles, run);
  await writeCorrectionDrafts(connection, batch.corrections, run);
}

async function writeCorpora(connection: Connection, { corpora }: Batch, { report }: ImportRun): Promise<void> {
  for (const { draft, file } of corpora) {
    const checked = checkCorpus(draft, file);
    if (checked.problems) report.problems.push(...checked.problems);
    else await putCorpus(connection, checked.value);
  }
}

async function writeSpeakers(connection: Connection, { speakers }: Batch, { report }: ImportRun): Promise<void> {
  for (const { draft, file } of speakers) {
    const checked = checkSpeakers(draft, file);
    const problems = checked.problems ?? (await checkMerges(connection, checked.value, file));
    report.problems.push(...problems);
    if (!checked.value || problems.length > 0) continue;
    await moveRevision(connection, await declareSpeakers(connection, checked.value));
    report.speakers += checked.value.length;
  }
}

/** The articles of the batch that were written, by id. */
async function writeArticles(
  connection: Connection,
  batch: Batch,
  run: ImportRun,
): Promise<ReadonlyMap<string, KeyedArticle>> {
  const ids = batch.articles.map(({ id }) => id);
  const known = await readArticleHashes(connection, ids);
  const incoming = batch.articles.flatMap((placed) => incomingArticle(placed, known, run));
  if (incoming.length === 0) return new Map();
  const { keys, replaced, orphans } = await putArticles(connection, incoming);
  const { report } = run;
  report.articles.replaced += replaced;
  report.articles.added += incoming.length - replaced;
  report.paragraphs += incoming.reduce((sum, { article }) => sum + article.paragraphs.length, 0);
  const names = new Map([...keys].map(([id, key]) => [key, id]));
  for (const { articleKey, layer, quote, contentText } of orphans) {
    const article = names.get(articleKey) ?? '';
    report.orphans.push({ article, quote: quoteId(article, layer, quote.number), text: contentText });
  }
  return new Map(incoming.map(({ article }) => [article.id, { key: keys.get(article.id) ?? 0, article }]));
}

function incomingArticle(
  { file, id, documentHash, checked, measures }: PlacedArticle,
  known: ReadonlyMap<string, string>,
  run: ImportRun,
): IncomingArticle[] {
  const earlier = run.articleFiles.get(id);
  if (earlier !== undefined) {
    const problems = new ProblemList(file);
    const message = `The article "${id}" was read before, from ${earlier}.`;
    problems.add('ARTICLE_ID_TWICE', undefined, message, 'Give one of them another id, or remove it.');
    run.report.problems.push(...problems.failed().problems);
    return [];
  }
  run.articleFiles.set(id, file);
  if (known.get(id) === documentHash) {
    run.report.articles.unchanged += 1;
    return [];
  }
  if (checked.value) return [{ article: checked.value, documentHash, measures, provenance: run.provenanceOf(file) }];
  run.report.problems.push(...checked.problems);
  return [];
}

import { checkArticle } from '../../corpus/check-article.ts';
import { quoteId } from '../../corpus/ids.ts';
import { ProblemList } from '../../corpus/problem-list.ts';
import type { Connection } from '../../store/connect/connection.ts';
import type { PreparedArticle } from '../../store/write/fresh/prepare-article.ts';
import { putFreshArticles } from '../../store/write/fresh/put-fresh-articles.ts';
import { putArticles, readArticleHashes, type IncomingArticle } from '../../store/write/put-articles.ts';
import { reportProblems, withFailures } from '../reported-problems.ts';
import type { Batch, PlacedArticle } from './batch.ts';
import type { ImportRun } from './import-run.ts';

/** An article that the batch has written and the database did not have before. */
export interface FreshArticle {
  readonly key: number;
  readonly date: string | null;
  /** SHA-256 over its draft. */
  readonly documentHash: string;
}

/** An article that is in order and not there already. */
interface Accepted {
  readonly placed: PlacedArticle;
  readonly prepared: PreparedArticle;
}

/** Writes the articles of the batch that are new or changed; gives the new ones by id. */
export async function writeArticles(
  connection: Connection,
  { articles }: Batch,
  run: ImportRun,
): Promise<ReadonlyMap<string, FreshArticle>> {
  const ids = articles.map(({ id }) => id);
  const known = await readArticleHashes(connection, ids);
  const accepted = articles.flatMap((placed) => accept(placed, known, run));
  const { report } = run;
  report.paragraphs += accepted.reduce((sum, { prepared }) => sum + prepared.paragraphCount, 0);
  const changed = accepted.filter(({ prepared }) => known.has(prepared.id));
  const fresh = accepted.filter(({ prepared }) => !known.has(prepared.id));
  await replaceArticles(connection, changed, run);
  report.articles.added += fresh.length;
  const prepared = fresh.map((entry) => entry.prepared);
  const keys = await putFreshArticles(connection, prepared, run.startedAt);
  return new Map(
    fresh.map(({ placed: { id, documentHash }, prepared: { date } }) => {
      return [id, { key: keys.get(id) ?? 0, date, documentHash }];
    }),
  );
}

function accept(placed: PlacedArticle, known: ReadonlyMap<string, string>, run: ImportRun): Accepted[] {
  const { file, id, documentHash, prepared } = placed;
  const earlier = run.articleFiles.get(id);
  if (earlier !== undefined) {
    const problems = new ProblemList(file);
    const message = `The article "${id}" was read before, from ${earlier}.`;
    problems.add('ARTICLE_ID_TWICE', undefined, message, 'Give one of them another id, or remove it.');
    reportProblems(run.report, problems.failed().problems);
    return [];
  }
  run.articleFiles.set(id, file);
  if (known.get(id) === documentHash) {
    run.report.articles.unchanged += 1;
    return [];
  }
  if (prepared.value) return [{ placed, prepared: prepared.value }];
  reportProblems(run.report, prepared.problems);
  return [];
}

async function replaceArticles(connection: Connection, accepted: readonly Accepted[], run: ImportRun): Promise<void> {
  if (accepted.length === 0) return;
  const incoming = accepted.flatMap(({ placed }) => {
    const { value, problems = [] } = withFailures(placed.file, () => ({ value: incomingArticle(placed, run) }));
    reportProblems(run.report, problems);
    return value ?? [];
  });
  const { keys, orphans } = await putArticles(connection, incoming);
  run.report.articles.replaced += incoming.length;
  const names = new Map([...keys].map(([id, key]) => [key, id]));
  for (const { articleKey, layer, quote, contentText } of orphans) {
    const article = names.get(articleKey) ?? '';
    run.report.orphans.push({ article, quote: quoteId(article, layer, quote.number), text: contentText });
  }
}

function incomingArticle({ file, documentHash, draft }: PlacedArticle, run: ImportRun): IncomingArticle {
  const again = draft();
  const checked = again?.type === 'article' ? checkArticle(again, file) : undefined;
  if (!checked?.value) throw new Error(`${file} holds no article any more.`);
  return { article: checked.value, documentHash, provenance: run.provenanceOf(file), tagger: run.tagger };
}

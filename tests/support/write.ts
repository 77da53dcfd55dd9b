import type { Annotation } from '../../src/corpus/annotation.ts';
import type { Article } from '../../src/corpus/article.ts';
import { contentHash } from '../../src/store/write/content-hash.ts';
import { encodeArticle } from '../../src/store/write/encode-article.ts';
import { rewriteArticles, type ChangedArticle } from '../../src/store/write/rewrite-articles.ts';
import type { Store } from '../../src/store/store.ts';
import { groupBy } from '../../src/text/group-by.ts';
import { readStoredArticles } from '../../src/store/read/stored-article.ts';

const PROVENANCE = { sourceFile: 'test.json', tool: 'whosaid test', importedAt: '2026-02-01T00:00:00.000Z' };

/** Writes articles as the import does, in a transaction of their own; gives what they have lost. */
export function writeArticles(store: Store, ...articles: readonly Article[]): Promise<readonly ChangedArticle[]> {
  return store.write(async (connection) => {
    const stored = await readStoredArticles(
      connection,
      articles.map(({ id }) => id),
    );
    const { dialect } = connection;
    const changes = articles.map((article) => {
      const source = { documentHash: contentHash(article), provenance: PROVENANCE };
      const text = { article, encoded: encodeArticle(article, source, { dialect }) };
      return { stored: stored.get(article.id), text, documents: [] };
    });
    return rewriteArticles(connection, changes, PROVENANCE.importedAt);
  });
}

/** Writes annotations of articles that are there already. */
export function writeAnnotationsOf(store: Store, ...annotations: readonly Annotation[]): Promise<void> {
  return store.write(async (connection) => {
    const byArticle = groupBy(annotations, ({ article }) => article);
    const stored = await readStoredArticles(connection, [...byArticle.keys()]);
    const changes = [...stored].map(([id, article]) => ({
      stored: article,
      text: undefined,
      documents: (byArticle.get(id) ?? []).map((annotation) => {
        return { annotation, documentHash: contentHash(annotation), provenance: PROVENANCE };
      }),
    }));
    await rewriteArticles(connection, changes, PROVENANCE.importedAt);
  });
}

/** Writes an article and its annotation. */
export async function writeMarked(store: Store, made: { article: Article; annotation: Annotation }): Promise<void> {
  await writeArticles(store, made.article);
  await writeAnnotationsOf(store, made.annotation);
}

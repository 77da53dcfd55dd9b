import type { Annotation } from '../../src/corpus/annotation.ts';
import type { Article } from '../../src/corpus/article.ts';
import { contentHash } from '../../src/store/write/content-hash.ts';
import { putAnnotations } from '../../src/store/write/put-annotations.ts';
import { putArticles, type ArticlesPut } from '../../src/store/write/put-articles.ts';
import type { Store } from '../../src/store/store.ts';
import { readStoredArticles } from '../../src/store/read/stored-article.ts';

const PROVENANCE = { sourceFile: 'test.json', tool: 'whosaid test', importedAt: '2026-02-01T00:00:00.000Z' };

/** Writes articles as the import does, in a transaction of their own. */
export function writeArticles(store: Store, ...articles: readonly Article[]): Promise<ArticlesPut> {
  const incoming = articles.map((article) => ({ article, documentHash: contentHash(article), provenance: PROVENANCE }));
  return store.write((connection) => putArticles(connection, incoming));
}

/** Writes annotations of articles that are there already. */
export function writeAnnotationsOf(store: Store, ...annotations: readonly Annotation[]): Promise<void> {
  return store.write(async (connection) => {
    const stored = await readStoredArticles(
      connection,
      annotations.map(({ article }) => article),
    );
    const incoming = annotations.flatMap((annotation) => {
      const article = stored.get(annotation.article);
      return article
        ? [{ stored: article, annotation, documentHash: contentHash(annotation), provenance: PROVENANCE }]
        : [];
    });
    await putAnnotations(connection, incoming);
  });
}

/** Writes an article and its annotation. */
export async function writeMarked(store: Store, made: { article: Article; annotation: Annotation }): Promise<void> {
  await writeArticles(store, made.article);
  await writeAnnotationsOf(store, made.annotation);
}

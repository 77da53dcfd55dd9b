import type { Attributed } from '../../attribution/attribute.ts';
import type { Finder } from '../../attribution/attribution.ts';
import type { Layer } from '../../corpus/layer.ts';
import { TOOL } from '../../corpus/version.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { annotatedHash } from '../../store/read/articles-to-annotate.ts';
import { articlesById } from '../../store/read/by-id.ts';
import type { StoredArticle } from '../../store/read/stored-article.ts';
import type { Store } from '../../store/store.ts';
import { rewriteArticles, type ArticleChange } from '../../store/write/rewrite-articles.ts';
import { keepHomonymsApart } from './keep-homonyms-apart.ts';
import { layerNameOf } from './load-finder.ts';

/** Who has annotated, and when. */
export interface Run {
  readonly finder: Finder;
  readonly startedAt: Date;
}

/** What stands in the place of a file where the program itself has made the annotation. */
const SOURCE = 'whosaid annotate';

/**
 * Writes what was found in the articles, in one transaction. An article on which the program failed, or which somebody has changed
 * since it was read, is left for the next run.
 */
export async function writeAttributed(
  store: Store,
  batch: readonly StoredArticle[],
  attributed: readonly (Attributed | undefined)[],
  { finder, startedAt }: Run,
): Promise<void> {
  const time = startedAt.toISOString();
  const layer: Layer = { name: layerNameOf(finder), method: finder.method, annotator: TOOL, createdAt: time };
  const provenance = { sourceFile: SOURCE, tool: TOOL, importedAt: time };
  const found = batch.flatMap((stored, index) => {
    const quotes = attributed[index];
    return quotes ? [{ ...stored, attributed: quotes }] : [];
  });
  await store.write(async (connection) => {
    const current = await stillTheSame(connection, found);
    const apart = await keepHomonymsApart(connection, current);
    const changes = apart.map(({ key, article, contentHash, attributed: { quotes, mentions } }): ArticleChange => {
      const annotation = { article: article.id, layer, quotes, mentions, nextNumber: undefined };
      const documents = [{ annotation, documentHash: annotatedHash(contentHash), provenance }];
      return { stored: { key, article, contentHash }, text: undefined, documents };
    });
    await rewriteArticles(connection, changes, time);
  });
}

async function stillTheSame<T extends StoredArticle>(connection: Connection, stored: readonly T[]): Promise<T[]> {
  const now = await articlesById(
    connection,
    stored.map(({ article }) => article.id),
  );
  return stored.filter(({ article, contentHash }) => now.get(article.id)?.contentHash === contentHash);
}

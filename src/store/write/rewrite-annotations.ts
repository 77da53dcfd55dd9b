import type { Article } from '../../corpus/article.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Connection } from '../connect/connection.ts';
import { readArticlesByKey } from '../read/stored-article.ts';
import { readAnnotations } from '../read/stored-annotation.ts';
import { removeAnnotations } from './remove-annotations.ts';
import type { LayerAnnotation } from './article-annotations.ts';
import { writeAnnotations } from './write-annotations.ts';

/** An article whose annotations are to be written again. */
export interface KeyedArticle {
  readonly key: number;
  readonly article: Article;
}

/**
 * Reads all annotations of the articles, lets `change` make new ones of them, and writes those in their place. Without a
 * change, everything that is derived on writing (corrections, merges, the effective layer, printed names) is derived anew.
 */
export async function rewriteAnnotations(
  connection: Connection,
  articles: readonly KeyedArticle[],
  change: (key: number, layers: readonly LayerAnnotation[]) => readonly LayerAnnotation[] = (_, layers) => layers,
): Promise<void> {
  const keys = articles.map(({ key }) => key);
  const stored = groupBy(await readAnnotations(connection, keys), ({ articleKey }) => articleKey);
  await removeAnnotations(connection, [...stored.keys()]);
  const entries = articles.map(({ key, article }) => ({
    articleKey: key,
    article,
    layers: change(key, stored.get(key) ?? []),
  }));
  await writeAnnotations(connection, entries);
}

/** Derives the annotations of the articles anew, after corrections or merges. */
export async function refreshAnnotations(connection: Connection, articleKeys: readonly number[]): Promise<void> {
  await rewriteAnnotations(connection, await readArticlesByKey(connection, articleKeys));
}

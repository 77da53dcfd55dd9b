import type { Article } from '../../corpus/article.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Connection } from '../connect/connection.ts';
import { readArticlesByKey } from '../read/stored-article.ts';
import { readAnnotations } from '../read/stored-annotation.ts';
import { forgetSpeakers } from './forget-speakers.ts';
import { removeAnnotations } from './remove-annotations.ts';
import type { LayerAnnotation } from './article-annotations.ts';
import { moveRevision } from './revision.ts';
import { writeAnnotations } from './write-annotations.ts';

/** An article whose annotations are to be written again. */
export interface KeyedArticle {
  readonly key: number;
  readonly article: Article;
}

/**
 * Reads all annotations of the articles, lets `change` make new ones of them, and writes those in their place. Without a
 * change, everything that is derived on writing (corrections, merges, the effective layer, printed names) is derived anew.
 * The revision moves along.
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
  const added = await writeAnnotations(connection, entries);
  const replaced = [...stored.values()].flat();
  await moveRevision(connection, { removed: replaced.map(({ contentHash }) => contentHash), added });
  await forgetSpeakers(connection, replaced);
}

/** Derives the annotations of the articles anew, after corrections or merges. */
export async function refreshAnnotations(connection: Connection, articleKeys: readonly number[]): Promise<void> {
  for (let start = 0; start < articleKeys.length; start += ARTICLES_AT_ONCE) {
    const some = articleKeys.slice(start, start + ARTICLES_AT_ONCE);
    await rewriteAnnotations(connection, await readArticlesByKey(connection, some));
  }
}

/** So many articles with all their annotations are in memory while a merge or a correction is followed. */
const ARTICLES_AT_ONCE = 400;
